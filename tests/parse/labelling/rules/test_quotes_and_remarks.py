"""Titles and journals in quotes, remarks behind titles, towns before "without a publisher"."""

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "title", "host"),
    [
        (
            "Ramos, Inés, “Mujeres y trabajo. Los años de la crisis” en Pilar Soto Gil, Historia, "
            "clase y género en España, Universidad de Granada, 2004, pp. 57-77.",
            "Mujeres y trabajo. Los años de la crisis",
            "Historia, clase y género en España",
        ),
        (
            "Conti, F., Il giardino di Villa Reale, in AA.VV., Parchi e giardini storici, Monza "
            "1992, pp. 34-41.",
            "Il giardino di Villa Reale",
            "Parchi e giardini storici",
        ),
        (
            "G. Ferri, Le chiese di Ravenna nei secoli V e VI, “IX Corso di Cultura bizantina”, "
            "Ravenna 1962, pp. 155-178",
            "Le chiese di Ravenna nei secoli V e VI",
            "IX Corso di Cultura bizantina",
        ),
    ],
)
def test_a_host_beside_quotes(text: str, title: str, host: str) -> None:
    record = parse_reference(text)
    assert (record["title"], record["container-title"]) == (title, host)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Maier, Jan (2005): Zukunft der Museen. Vortrag, Tagung der Archivare, Mai 2005, Ulm.",
            "Zukunft der Museen",
        ),
        (
            "Lima, A. P. (2010). O turismo e as políticas públicas. Trabalho apresentado no 6º "
            "Seminário de Turismo, Caxias do Sul, RS.",
            "O turismo e as políticas públicas",
        ),
        ("Koch, H. (2012): Räume der Kunst, im Druck.", "Räume der Kunst"),
    ],
)
def test_a_remark_is_not_part_of_the_title(text: str, title: str) -> None:
    assert parse_reference(text)["title"] == title


def test_a_town_before_no_publisher() -> None:
    record = parse_reference("Paolo Gatti, Pietro Riva, medico: vita e opere, Cento, s. e., 1977.")
    assert record["title"] == "Pietro Riva, medico: vita e opere"
    assert record["publisher-place"] == "Cento"


@pytest.mark.parametrize(
    "note",
    [
        "Consultado el 3 de mayo de 2020 en",
        "Consultado el 3 de mayo de 2020, de",
        "Acessado em 3 de maio de 2020 em",
        "Consulté le 3 mai 2020 sur",
        "Retrieved May 3, 2020, from",
        "Abgerufen am 3. Mai 2020 von",
    ],
)
def test_a_day_of_access_is_no_title(note: str) -> None:
    record = parse_reference(
        f"Burney Charles, Viaggio musicale in Italia, Torino, EDT, 1979. {note} https://e.org/a/b"
    )
    assert (record["title"], record["publisher"]) == ("Viaggio musicale in Italia", "EDT")
    assert record["accessed"] == {"date-parts": [[2020, 5, 3]]}


@pytest.mark.parametrize(
    "number", ["hal-01234567", "⟨halshs-01234567v2⟩", "tel-00123456", "EDN: ABCDEF"]
)
def test_the_number_of_a_store_is_no_page(number: str) -> None:
    record = parse_reference(
        f"Robert, Ph., La justice et son public, Paris, Masson, 1978. {number}"
    )
    assert (record["title"], record["publisher"]) == ("La justice et son public", "Masson")
    assert not {"page", "volume", "issue", "container-title"} & record.keys()


def test_names_behind_a_title_in_quotes() -> None:
    record = parse_reference(
        "2. “Gulls and Ships” by Mary Doyle and Siv Ek (2012), Shore, 7(2), 30–41."
    )

    assert record["title"] == "Gulls and Ships"
    assert [name["family"] for name in record["author"]] == ["Doyle", "Ek"]
    assert record["issued"] == {"date-parts": [[2012]]}
    assert record["container-title"] == "Shore"
