"""Names in every order and script that reference lists know."""

from string import ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.parse.building.people import united
from refcli.values.people.name_lists import find, listed


def short(text: str) -> list[str]:
    """Return names as ``particle|family|given|suffix`` without what is empty."""
    found = []
    for name in find(text):
        parts = (
            name.get("literal", ""),
            name.get("non-dropping-particle", ""),
            name.get("family", ""),
            name.get("given", ""),
            name.get("suffix", ""),
        )
        found.append("|".join(part for part in parts if part))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Williams J.G.", ["Williams|J. G."]),
        ("Williams JG", ["Williams|J. G."]),
        ("Williams, J. G.", ["Williams|J. G."]),
        ("J. G. Williams", ["Williams|J. G."]),
        ("J.G. Williams", ["Williams|J. G."]),
        ("WILLIAMS, John G.", ["WILLIAMS|John G."]),
        ("WOMACK James", ["WOMACK|James"]),
        ("John G. Williams", ["Williams|John G."]),
        ("Reich J.L.K.", ["Reich|J. L. K."]),
        ("J.-P. Sartre", ["Sartre|J.-P."]),
        ("NUNAMAKER JR., Jay F.", ["NUNAMAKER|Jay F.|JR."]),
        (
            "Jensen, Matthew L., Lowry, Paul Benjamin, Burgoon, Judee K.",
            ["Jensen|Matthew L.", "Lowry|Paul Benjamin", "Burgoon|Judee K."],
        ),
        (
            "Englert, Roman, dos Santos Liporace, Frederico, Trüg, Sebastian",
            ["Englert|Roman", "dos|Santos Liporace|Frederico", "Trüg|Sebastian"],
        ),
        (
            "Samuel Madden, Michael J. Franklin, and Wei Hong",
            ["Madden|Samuel", "Franklin|Michael J.", "Hong|Wei"],
        ),
        (
            "Ricardo Campos, Ana Pacheco, Alípio Jorge and Purificação Silvano",
            ["Campos|Ricardo", "Pacheco|Ana", "Jorge|Alípio", "Silvano|Purificação"],
        ),
        ("Peter E. D. Love", ["Love|Peter E. D."]),
        ("Roger K. Espinosa", ["Espinosa|Roger K."]),
        ("Carlos Ruiz Pérez", ["Ruiz Pérez|Carlos"]),
        ("D. Camacho Mojica", ["Camacho Mojica|D."]),
        ("J. Garcia Lopez", ["Garcia Lopez|J."]),
        ("M. Narváez Ice", ["Narváez Ice|M."]),
        ("M. Parvez Khan", ["Khan|M. Parvez"]),
        ("L. Tyler Torres", ["Torres|L. Tyler"]),
        ("ZHAO, F Y; FU, Q Q", ["ZHAO|F. Y.", "FU|Q. Q."]),
        ("HERATH, Tejaswini C.; RAO, H. Raghav", ["HERATH|Tejaswini C.", "RAO|H. Raghav"]),
        ("Luiz, Ronir; Leite Lopes, Manuel Alvim", ["Luiz|Ronir", "Leite Lopes|Manuel Alvim"]),
        ("Roe A, Poe B; Loe C, Doe D", ["Roe|A.", "Poe|B.", "Loe|C.", "Doe|D."]),
        ("Saccol, Amarolinda, and Neset Hikmet", ["Saccol|Amarolinda", "Hikmet|Neset"]),
        ("Park, Jae, Bin Gu, Alok Kumar", ["Park|Jae", "Gu|Bin", "Kumar|Alok"]),
        ("ENGEL Charles & John H. ROGERS", ["ENGEL|Charles", "ROGERS|John H."]),
        ("Roe, Ada, and Zhang Jiaxun", ["Roe|Ada", "Zhang|Jiaxun"]),
        ("Xu Wei, Wei Hong, Liu Xin", ["Xu|Wei", "Wei|Hong", "Liu|Xin"]),
        ("De Liu, Daniel J. Brass, Yong Lu", ["Liu|De", "Brass|Daniel J.", "Lu|Yong"]),
        ("Ludo Waltman and Ed Noyons", ["Waltman|Ludo", "Noyons|Ed"]),
        ("Waltman, L., Noyons, E., Ed.", ["Waltman|L.", "Noyons|E."]),
        ("N. Alfaidy, C. Aude- Garcia", ["Alfaidy|N.", "Aude-Garcia|C."]),
        (
            "Hall, Stuart, Mary Anne Jones, Sean Nixon",
            ["Hall|Stuart", "Jones|Mary Anne", "Nixon|Sean"],
        ),
        ("di Giacomo D., Vittorini P.", ["di|Giacomo|D.", "Vittorini|P."]),
        ("Ludwig van Beethoven", ["van|Beethoven|Ludwig"]),
        ("de la Cruz, M.", ["de la|Cruz|M."]),
        ("d'Alembert, J.", ["d'Alembert|J."]),
        ("Glasersfeld, Ernst von", ["Glasersfeld|Ernst von"]),
        ("Tolkien, John Ronald Reuel", ["Tolkien|John Ronald Reuel"]),
        ("HE K", ["HE|K."]),
        ("VAN DAM, P.", ["VAN|DAM|P."]),
        (
            "Kim, Hiroshi D., Novak, Giulia D., Roe, Ingrid H., and Cohn, Chidi B.",
            ["Kim|Hiroshi D.", "Novak|Giulia D.", "Roe|Ingrid H.", "Cohn|Chidi B."],
        ),
        ("ALMEIDA NETO, J.", ["ALMEIDA NETO|J."]),
        ("LÓPEZ DÍAZ, M.; PAZ GIL, A.", ["LÓPEZ DÍAZ|M.", "PAZ GIL|A."]),
        ("NICHOLSON S.E., KIM J., YORO R.G.", ["NICHOLSON|S. E.", "KIM|J.", "YORO|R. G."]),
        ("U.S. Long", ["Long|U. S."]),
        ("LIU JY", ["LIU|J. Y."]),
        ("King, Martin Luther, Jr.", ["King|Martin Luther|Jr."]),
        ("Pettingill O.S., Jr.", ["Pettingill|O. S.|Jr."]),
        ("García Márquez G.", ["García Márquez|G."]),
        ("Ma, S.-K.", ["Ma|S.-K."]),
        ("O’Brien K, Zhang Y", ["O’Brien|K.", "Zhang|Y."]),
        ("А. Б. Иванов", ["Иванов|А. Б."]),
        ("Иванов А.Б.", ["Иванов|А. Б."]),
        ("Иванов, А. Б.", ["Иванов|А. Б."]),
        ("Иванов Алексей Борисович", ["Иванов|Алексей Борисович"]),
        ("Алексей Борисович Иванов", ["Иванов|Алексей Борисович"]),
        ("В.А.Баранов, А.Г.Варфоломеев", ["Баранов|В. А.", "Варфоломеев|А. Г."]),
        ("Лидл Р., Нидеррайтер Г.", ["Лидл|Р.", "Нидеррайтер|Г."]),
        ("C. G. Van de Walle", ["Van de Walle|C. G."]),
        ("H-J Fitting", ["Fitting|H.-J."]),
        ("Duby (Georges) et Perrot (Michelle) (dir.)", ["Duby|Georges", "Perrot|Michelle"]),
        ("Dürig, Günter (Begr.)", ["Dürig|Günter"]),
        ("DOE, Jane", ["DOE|Jane"]),
        ("LI, Xiaoming and WU, X.", ["LI|Xiaoming", "WU|X."]),
        ("Mark S. Van Clieaf", ["Van Clieaf|Mark S."]),
        ("DE CAPITANI DI VIMERCATI S.", ["DE|CAPITANI DI VIMERCATI|S."]),
        ("DUAN Yi-Shi, GE Mo-Lin", ["DUAN|Yi-Shi", "GE|Mo-Lin"]),
        ("Brown, P./Levinson St", ["Brown|P.", "Levinson|St."]),
        ("Arnold, Rolf (Ÿ", ["Arnold|Rolf"]),
        ("Etten J. van", ["Etten|J. van"]),
        ("Berg A. van der, Cruz J. de la", ["Berg|A. van der", "Cruz|J. de la"]),
        ("VON WRIGHT, Georg Henrik", ["VON|WRIGHT|Georg Henrik"]),
        ("Press, W. H., & Flannery, B. P. (ca", ["Press|W. H.", "Flannery|B. P."]),
        ("Smith, J., n.d.", ["Smith|J."]),
    ],
)
def test_one_name_in_many_forms(text: str, expected: list[str]) -> None:
    assert expected == short(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith, J., Jones, K., and Brown, L.", ["Smith|J.", "Jones|K.", "Brown|L."]),
        ("Smith, J., & Jones, K.", ["Smith|J.", "Jones|K."]),
        ("Strunk W. Jr., White E. B.", ["Strunk|W.|Jr.", "White|E. B."]),
        ("Whitaker JR., Bello A.", ["Whitaker|JR.", "Bello|A."]),
        ("Smith J; Jones K", ["Smith|J.", "Jones|K."]),
        (
            "Hubbard, M. W., D. L. Garner, and E. E. Klaas",
            ["Hubbard|M. W.", "Garner|D. L.", "Klaas|E. E."],
        ),
        ("Baacke, Dieter und Theodor Schulze", ["Baacke|Dieter", "Schulze|Theodor"]),
        ("Helmut Demes/Walter Georg", ["Demes|Helmut", "Georg|Walter"]),
        ("LIU J, XU M, WANG F", ["LIU|J.", "XU|M.", "WANG|F."]),
        ("BERGER, H. u. K. VOSS", ["BERGER|H.", "VOSS|K."]),
        ("Doe, J.; Roe, M.; and Poe, A.", ["Doe|J.", "Roe|M.", "Poe|A."]),
        ("Doe, J.; & Poe, A.", ["Doe|J.", "Poe|A."]),
        ("Ivanov II, Petrov IV", ["Ivanov|I. I.", "Petrov|I. V."]),
        ("张群，程志宝，石志飞", ["张群", "程志宝", "石志飞"]),
        ("Bill Pottenger and Rudolf Eigenmann", ["Pottenger|Bill", "Eigenmann|Rudolf"]),
        ("Chiba, D.; Ono, T.", ["Chiba|D.", "Ono|T."]),
        ("M. Carlisle – O. Levaniouk", ["Carlisle|M.", "Levaniouk|O."]),
        ("B. R. Safdi, andR.H.Wechsler", ["Safdi|B. R.", "Wechsler|R. H."]),
    ],
)
def test_several_names(text: str, expected: list[str]) -> None:
    assert expected == short(text)


def test_eastern_names_stay_whole() -> None:
    assert short("王小明, 李华") == ["王小明", "李华"]


@pytest.mark.parametrize(
    "text",
    ["Kuhn S., et al.", "Kuhn S. et al", "Kuhn, S. (et al.)", "S. Kuhn u.a.", "S. Kuhn and others"],
)
def test_a_cut_list_ends_in_others(text: str) -> None:
    assert short(text) == ["Kuhn|S.", "others"]


def test_a_cut_russian_list() -> None:
    assert short("Е. В. Збышевская [и др.]") == ["Збышевская|Е. В.", "others"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hesse, H. (Hrsg.)", ["Hesse|H."]),
        ("In: Helmut Demes (Hg.)", ["Demes|Helmut"]),
        ("W. Heitmeyer & J. Hagan (Hrsg.)", ["Heitmeyer|W.", "Hagan|J."]),
        ("Под ред. В.В. Ященко", ["Ященко|В. В."]),
        ("отв. ред. В. А. Баранов", ["Баранов|В. А."]),
        ("edited by Henry Jarrett", ["Jarrett|Henry"]),
        ("Neil Leach, ed.", ["Leach|Neil"]),
        ("World Bank Institute (Ed.)", ["World Bank Institute"]),
        ("Doe J, Roe M, inventors", ["Doe|J.", "Roe|M."]),
        ("L. Bickman & H. Ellis (Eds.)", ["Bickman|L.", "Ellis|H."]),
    ],
)
def test_a_role_is_no_name(text: str, expected: list[str]) -> None:
    assert expected == short(text)


@pytest.mark.parametrize(
    "text",
    [
        "European Health Parliament",
        "Sberbank University",
        "World Health Organization",
        "Министерство здравоохранения Российской Федерации",
        "PostgreSQL Global Development Group",
        "Centers for Disease Control and Prevention",
        "Food and Drug Administration",
        "U.S. Department of Health and Human Services",
        "Department of Health, Education, and Welfare",
        "Committee on Foreign Relations, U.S. Senate",
        "Institute of Medicine (US)",
        "Bundesamt für Migration und Flüchtlinge",
        "Ministère de la Santé et des Sports",
        "Instituto Nacional de Estadística y Geografía",
        "Министерство науки и высшего образования Российской Федерации",
        "GBIF.org",
    ],
)
def test_a_body_is_one_name(text: str) -> None:
    assert [{"literal": text}] == find(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith J, World Health Organization", ["Smith|J.", "World Health Organization"]),
        ("World Health Organization and World Bank", ["World Health Organization", "World Bank"]),
        (
            "1000 Genomes Project Consortium, Auton A, Brooks LD",
            ["1000 Genomes Project Consortium", "Auton|A.", "Brooks|L. D."],
        ),
        ("W.H. Press, B.P. Flannery", ["Press|W. H.", "Flannery|B. P."]),
    ],
)
def test_bodies_beside_people(text: str, expected: list[str]) -> None:
    assert expected == short(text)


def test_who_is_named_in_the_heading_and_behind_the_title_is_named_once() -> None:
    heading = find("Moudrý, J.")

    people = united(heading, find("J. Moudrý, J. Bernas, J. Moudrý"))

    assert [name["family"] for name in people] == ["Moudrý", "Bernas", "Moudrý"]


def test_the_statement_may_say_more_of_a_person_than_the_heading() -> None:
    people = united(find("Foucault M."), find("Michel Foucault"))

    assert people == [{"family": "Foucault", "given": "Michel"}]


def test_the_heading_tells_where_the_family_name_begins() -> None:
    people = united(find("Dulong de Rosnay, M."), find("M. Dulong de Rosnay, H. Roy"))

    assert [name["family"] for name in people] == ["Dulong de Rosnay", "Roy"]


def test_a_cyrillic_letter_in_a_latin_name_is_put_right() -> None:
    assert find("Kazanfarova M.А.") == [{"family": "Kazanfarova", "given": "M. A."}]


@given(st.text(max_size=300))
def test_any_text_gives_names_or_none(text: str) -> None:
    for name in find(text):
        assert name.get("family") or name.get("literal")


@pytest.mark.parametrize("text", ["o. V.", "o.V.", "N. N.", "[s. n.]", "Б. а.", "ohne Verfasser"])
def test_words_for_no_author_are_no_name(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize("form", ["Wells {}, Okafor T", "Okafor T, Wells {}", "WELLS {}, OKAFOR T"])
def test_whatever_two_letters_the_initials_are_they_are_initials(form: str) -> None:
    pairs = [f"{one}{other}" for one in ascii_uppercase for other in ascii_uppercase]

    lost = [
        pair
        for pair in pairs
        if f"{pair[0]}. {pair[1]}." not in [name.get("given") for name in find(form.format(pair))]
    ]

    assert not lost


def test_initials_with_points_are_no_word_for_others() -> None:
    assert short("U. A. Wells and T. Okafor") == ["Wells|U. A.", "Okafor|T."]
    assert short("Müller H, u. a.") == ["Müller|H.", "others"]


FAMILIES = ["Li", "Kim", "Ng", "Yoro", "Okafor", "Smith-Jones", "O’Neill", "García", "An", "Hall"]
FORMS = ["{f} {i}", "{f}, {i}", "{i} {f}"]
PEOPLE = st.lists(
    st.tuples(st.sampled_from(FAMILIES), st.text(ascii_uppercase, min_size=1, max_size=3)),
    min_size=1,
    max_size=5,
)


@given(PEOPLE, st.sampled_from(FORMS), st.sampled_from([". ", "."]), st.booleans())
def test_no_name_whose_initials_have_points_is_lost(
    people: list[tuple[str, str]], form: str, joint: str, in_capitals: bool
) -> None:
    named = [(family.upper() if in_capitals else family, letters) for family, letters in people]
    printed = "; ".join(form.format(f=f, i=joint.join(letters) + ".") for f, letters in named)

    found = [(name.get("family"), name.get("given", "")) for name in find(printed)]

    assert [(family, given.replace(". ", "").strip(".")) for family, given in found] == named


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Laskin OYu", "O. Yu."),
        ("Khokhlov YuE", "Yu. E."),
        ("Zhilin YaAM.", "Ya. A. M."),
        ("Tsoi DK", "D. K."),
    ],
)
def test_an_initial_of_two_latin_letters_is_one(text: str, given: str) -> None:
    people = find(f"Gromov EV, {text}")

    assert [name.get("family") for name in people] == ["Gromov", text.split(maxsplit=1)[0]]
    assert people[1].get("given") == given


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Torra i Bou JE, Soldevilla-Agreda JJ", ["Torra i Bou", "Soldevilla-Agreda"]),
        ("Pi i Sunyer, A., & Vidal, J.", ["Pi i Sunyer", "Vidal"]),
        ("Ramón y Cajal S", ["Ramón y Cajal"]),
        ("García J y López M", ["García", "López"]),
        ("García, J. y López, M.", ["García", "López"]),
    ],
)
def test_a_link_inside_a_family_name_parts_nobody(text: str, families: list[str]) -> None:
    assert [name["family"] for name in find(text)] == families


@pytest.mark.parametrize(
    "text",
    [
        "Sport England",
        "NHS Scotland",
        "NASA JPL",
        "Amnesty International",
        "Human Rights Watch",
        "Save the Children",
        "Federal Ministry of Ice [Norway]",
        "Santé publique France",
        "Kassenärztliche Eisvereinigung",
        "Our World in Data",
        "Surveillance, Epidemiology, and End Results (SEER) Program",
        "Swiss Re",
        "Rijksinstituut voor IJs en Milieu",
    ],
)
def test_bodies_that_look_like_people(text: str) -> None:
    assert find(text) == [{"literal": text}]


@pytest.mark.parametrize("text", ["Gordon England", "England, Gordon", "England G"])
def test_people_whose_family_name_is_a_land(text: str) -> None:
    assert find(text)[0]["family"] == "England"


@pytest.mark.parametrize("hyphen", ["-", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}"])
def test_initials_of_a_double_name_keep_their_hyphen_whatever_it_is(hyphen: str) -> None:
    one, other = f"J.{hyphen}P.", f"M.{hyphen}L."
    assert short(f"Müller {one}, Dupont {other}") == [f"Müller|{one}", f"Dupont|{other}"]
    assert short(f"{one} Müller, {other} Dupont") == [f"Müller|{one}", f"Dupont|{other}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Beauvoir (de), Simone", ["de|Beauvoir|Simone"]),
        ("Certeau (de), M., Giard, L.", ["de|Certeau|M.", "Giard|L."]),
        ("Braudel (Fernand)", ["Braudel|Fernand"]),
    ],
)
def test_a_particle_may_stand_in_brackets(text: str, expected: list[str]) -> None:
    assert short(text) == expected


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("井上輝子ほか編", ["井上輝子", "others"]),
        ("白石隆・白石さや", ["白石隆", "白石さや"]),
        ("Pearce (N. J. G.), Neal (C. R.)", ["Pearce", "Neal"]),
        ("L'OFFICE Français d'Edition", ["L'OFFICE Français d'Edition"]),
        ("Nowak A, Kowalski B, red", ["Nowak", "Kowalski"]),
    ],
)
def test_names_of_many_lists(text: str, families: list[str]) -> None:
    assert [name.get("family") or name.get("literal") for name in listed(text)] == families
