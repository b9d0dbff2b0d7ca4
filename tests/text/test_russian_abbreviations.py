"""Russian words as GOST R 7.0.12-2011 abbreviates them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.text.russian_abbreviations import abbreviated


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Вестник Тюменского государственного университета", "Вестн. Тюмен. гос. ун-та"),
        ("Известия Российской академии наук. Серия физическая", "Изв. Рос. акад. наук. Сер. физ."),
        ("Труды Карельского научного центра РАН", "Тр. Карел. науч. центра РАН"),
        ("Издательство Саратовского университета", "Изд-во Сарат. ун-та"),
        ("Физико-математический сборник", "Физ.-мат. сб."),
        ("Санкт-Петербургский университет", "С.-Петерб. ун-т"),
        ("Журнал имени Н. И. Вавилова", "Журн. им. Н. И. Вавилова"),
        ("Записки Ф. М. Достоевского", "Зап. Ф. М. Достоевского"),
        ("Промышленность и сельское хозяйство", "Пром-сть и сел. хоз-во"),
        ("Вестн. Моск. ун-та", "Вестн. Моск. ун-та"),
        ("Образование и наука", "Образование и наука"),
        ("Обучение чтению", "Обучение чтению"),
    ],
)
def test_nouns_go_by_the_list_and_adjectives_by_the_rule(full: str, short: str) -> None:
    assert abbreviated(full) == short


@given(st.text(alphabet="абвгнйскьиыеёо АБСК.-", max_size=40))
def test_what_is_abbreviated_stays_so_and_is_not_longer(text: str) -> None:
    short = abbreviated(text)

    assert len(short) <= len(text) + short.count(".")
    assert abbreviated(short) == short
