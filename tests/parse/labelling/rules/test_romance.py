"""Forms of Portuguese, Spanish and French lists, read whole."""

from typing import Any

import pytest

from refcli.parse import parse_reference
from refcli.record import Record, year

FORMS: list[tuple[str, dict[str, Any]]] = [
    (
        "CURY, C. R. J. A educação básica no Brasil. Educ. Soc., Campinas, vol. 23, n. 80, "
        "p. 168-200, set. 2002.",
        {
            "type": "article-journal",
            "container-title": "Educ. Soc.",
            "volume": "23",
            "issue": "80",
        },
    ),
    (
        "SOUZA, R. F.; FAQUIN, V. Formas de fósforo em solos. In: CONGRESSO BRASILEIRO DE CIÊNCIA "
        "DO SOLO, 28., 2001, Londrina. Anais... Londrina: SBCS, 2001. p. 12-15.",
        {"volume": None, "publisher-place": "Londrina", "publisher": "SBCS", "page": "12-15"},
    ),
    (
        "Ministério da Saúde (BR). Secretaria de Vigilância em Saúde. Guia de vigilância "
        "epidemiológica. 7ª ed. Brasília: Ministério da Saúde; 2009.",
        {
            "author": ["Ministério da Saúde (BR). Secretaria de Vigilância em Saúde"],
            "title": "Guia de vigilância epidemiológica",
            "edition": "7",
        },
    ),
    (
        "SÃO PAULO (Estado). Secretaria da Educação. Proposta curricular do Estado de São Paulo. "
        "São Paulo: SE, 2008.",
        {"author": ["SÃO PAULO (Estado). Secretaria da Educação"]},
    ),
    (
        "Lei n° 13.146, de 6 de julho de 2015. Institui a Lei Brasileira de Inclusão. "
        "https://www.planalto.gov.br/ccivil_03/l13146.htm",
        {
            "type": "legislation",
            "title": "Lei n° 13.146, de 6 de julho de 2015. Institui a Lei Brasileira de Inclusão",
            "author": None,
        },
    ),
    (
        "Bardin, L. (2011). Análise de conteúdo (L. A. Reto & A. Pinheiro, Trads.). "
        "São Paulo: Edições 70.",
        {"translator": ["Reto", "Pinheiro"], "publisher": "Edições 70", "page": None},
    ),
    (
        "Ley 16/1985, de 25 de junio, del Patrimonio Histórico Español. Boletín Oficial del "
        "Estado, núm. 155, de 29 de junio de 1985.",
        {"type": "legislation", "issue": "155", "volume": None, "page": None},
    ),
    (
        "ALBERS, J., La interacción del color, 16.ª ed., Madrid, Alianza Editorial, 2007.",
        {"title": "La interacción del color", "edition": "16", "publisher": "Alianza Editorial"},
    ),
    (
        "Braudel Fernand, 1949, La Méditerranée et le monde méditerranéen, Paris, Armand Colin.",
        {"author": ["Braudel"], "publisher-place": "Paris", "publisher": "Armand Colin"},
    ),
    (
        "Vernant J.-P. & Vidal-Naquet P. 1972. Mythe et tragédie en Grèce. Paris, Maspero.",
        {"publisher-place": "Paris", "publisher": "Maspero"},
    ),
    (
        "Nora, Pierre (dir.), Les lieux de mémoire, t. II : La Nation, Paris, Gallimard, 1986.",
        {"volume": "II", "volume-title": "La Nation", "editor": ["Nora"]},
    ),
    (
        "KONÉ A. (1999) - Variabilité des écoulements du bassin. Thèse de l'Université de "
        "Montpellier II, Sciences et Techniques du Languedoc, 243 p.",
        {"type": "thesis", "title": "Variabilité des écoulements du bassin"},
    ),
    (
        "GREGOIRE, Emmanuel et LABAZEE, Paul, 1993 (eds). Grands commerçants d'Afrique de l'Ouest, "
        "Paris, Orstom-Karthala.",
        {"editor": ["GREGOIRE", "LABAZEE"], "author": None},
    ),
    (
        "TOLSTÓI, L. A morte de Ivan Ilitch [1886]. Tradução do russo, notas e posfácio de "
        "Paulo Roe. 2. ed. São Paulo: Editora 34, 2006.",
        {"title": "A morte de Ivan Ilitch [1886]", "translator": ["Roe"], "issued": 2006},
    ),
    (
        "LURIA, A. R. O homem com um mundo estilhaçado. In: LURIA, A. R. Pensamento e linguagem. "
        "Organização, tradução e notas: João Roe. Porto Alegre: Artmed, 2001. p. 13-30.",
        {"container-title": "Pensamento e linguagem", "translator": ["Roe"]},
    ),
    (
        "Sarmiento, D. F. Facundo. Prólogo y notas de Alberto Roe. Buenos Aires: Losada, 1961.",
        {"title": "Facundo", "publisher": "Losada"},
    ),
    (
        "Humboldt W., Des langues, traduction, préface et notes d’Antoine Roe, Paris, Seuil, 2000.",
        {"title": "Des langues", "translator": ["Roe"], "publisher": "Seuil"},
    ),
    (
        "ROE, G. A entrevista. In: FREIRE, Paulo. Pedagogia da autonomia. São Paulo: Paz e Terra, "
        "1996. p. 12-30.",
        {"container-title": "Pedagogia da autonomia", "editor": ["FREIRE"]},
    ),
    (
        "Marx, K. (1978). Para a crítica. In: Marx, K. Manuscritos econômico-filosóficos. "
        "São Paulo: Abril Cultural.",
        {"container-title": "Manuscritos econômico-filosóficos", "editor": ["Marx"]},
    ),
    (
        "COSTA, A. A leitura na escola. Linha d’Água. Revista da Associação de Professores. "
        "São Paulo, v. 24, n. 1, p. 3-19, 2011.",
        {
            "title": "A leitura na escola",
            "container-title": "Linha d’Água. Revista da Associação de Professores",
            "publisher-place": "São Paulo",
        },
    ),
    (
        "Roe, M. (2010). Jugend und Gewalt. Standort. Zeitschrift für angewandte Geographie, "
        "34(2), 45–50.",
        {"container-title": "Standort. Zeitschrift für angewandte Geographie"},
    ),
    (
        "SILVA, J. O ensino. Parte II. Revista de Educação, v. 2, n. 3, p. 4-9, 2000.",
        {"title": "O ensino. Parte II", "container-title": "Revista de Educação"},
    ),
    (
        "MARTINS, C. F. Educação do campo. Práxis Educativa, Ponta Grossa-PR, v. 9, n. 2, "
        "p. 401-420, 2014.",
        {"container-title": "Práxis Educativa", "publisher-place": "Ponta Grossa-PR"},
    ),
    (
        "GRILO, S. Análise de enunciados. Revista de Filologia, Universidade de São Paulo, v. 14, "
        "n. 2, p. 235-246, 2012.",
        {"container-title": "Revista de Filologia", "publisher": "Universidade de São Paulo"},
    ),
    (
        "DE PAULA, L. Uma análise de discurso. Estudos da Linguagem. Belo Horizonte, v. 21, n. 1, "
        "p. 239-258, 2013.",
        {"title": "Uma análise de discurso", "container-title": "Estudos da Linguagem"},
    ),
    (
        "COSTA, J. A festa. Boletim do Museu, Ciências Naturais, v. 7, p. 251-262, 2012.",
        {"container-title": "Boletim do Museu, Ciências Naturais", "publisher": None},
    ),
    (
        "SAVOIA, C. El foro reclama por una justicia eficaz. Clarín, Argentina, 3 nov. 2017. "
        "Política.",
        {
            "type": "article-newspaper",
            "container-title": "Clarín",
            "publisher-place": "Argentina",
            "publisher": None,
        },
    ),
    (
        "GIL, G. Receito. O Pasquim, 19 a 25 de agosto de 1970. Disponível em: http://e.br/verbo. "
        "Acesso em: 27 jun. 2022.",
        {"title": "Receito", "container-title": "O Pasquim", "issued": 1970},
    ),
    (
        "Vincent C. (2002), « Le tigre de Tasmanie », Le Monde, 1er juin 2002.",
        {"container-title": "Le Monde", "issued": 2002},
    ),
    (
        "BRASIL. Decreto nº. 2848, de 07 de dezembro de 1940. Disponível em: "
        "http://www.planalto.gov.br/del2848.htm. Acesso em: 08 mai. 2020.",
        {"title": "Decreto nº. 2848, de 07 de dezembro de 1940", "issued": 1940},
    ),
    (
        "CAMPOS, G. Saúde paideia. 3ed. São Paulo: Hucitec, 2007.",
        {"title": "Saúde paideia", "edition": "3"},
    ),
    (
        "Golub G.H. Matrix Computations.3 a ed. Baltimore: Johns Hopkins University Press, 1996.",
        {"title": "Matrix Computations", "edition": "3"},
    ),
    (
        "Denegrí, F. (2011). Perfiles ambientales. Contaduría y Administración, (235), 195-215.",
        {"container-title": "Contaduría y Administración", "issue": "235", "volume": None},
    ),
    (
        "Scott D. A health information system in KwaZulu-Natal, South Africa. Health & Place. "
        "2002;8(4):237-249.",
        {"container-title": "Health & Place", "volume": "8"},
    ),
    (
        "FREGE, G. The Thought. Mind, New Series, Oxford University Press, v. 65, n. 259, "
        "p. 289-311, 1956.",
        {
            "title": "The Thought",
            "container-title": "Mind, New Series",
            "publisher": "Oxford University Press",
        },
    ),
    (
        "Oliveira, A.N. 1998. Micorrizas em cupuaçu. In: FertBio, 7., 1998, Caxambú. Resumos. "
        "Caxambú: SBM, p. 617.",
        {"container-title": "FertBio", "publisher-place": "Caxambú", "issued": 1998},
    ),
    (
        "ALMEIDA, L. M. Manejo da irrigação. In: CONGRESSO DE ENGENHARIA, 27., 1998, Poços de "
        "Caldas. Anais... Lavras: UFLA, 1999. p. 112-114.",
        {
            "container-title": "CONGRESSO DE ENGENHARIA",
            "publisher-place": "Lavras",
            "issued": 1999,
        },
    ),
    (
        "Dias, M.B. 1990. Plantas invasoras: manejo e controle. EMBRAPA-CPATU. Documentos, 52. "
        "103 p.",
        {"title": "Plantas invasoras: manejo e controle", "publisher": "EMBRAPA-CPATU"},
    ),
    (
        "Bigo D., 1998, Sécurité et immigration, Cultures & Conflits, 31-32, 12-38.",
        {"volume": "31-32", "page": "12-38"},
    ),
    (
        "Touré M. 1977, La forêt ivoirienne, Abidjan, ORSTOM, 142 p + ann.",
        {"number-of-pages": "142", "page": None},
    ),
    (
        "Rastier F. (2007). « Le corpus », in Ballabriga M. (dir.), Corpus en Lettres. Toulouse : "
        "PUT, viii-xiii.",
        {"page": "viii-xiii"},
    ),
    (
        "W. Dorigo, Reperti plastici, in Storia dell’arte marciana. Atti del convegno, Venezia "
        "11-14 ottobre 1994, Venezia 1997, pp. 89-112.",
        {
            "container-title": "Storia dell’arte marciana. Atti del convegno, Venezia 11-14 "
            "ottobre 1994",
            "volume": None,
        },
    ),
    (
        "G. Cozzi, Padri, figli e matrimoni (metà sec. XVI - metà sec. XVIII), “La Cultura”, XIV "
        "(1976).",
        {"container-title": "La Cultura", "volume": "XIV"},
    ),
    (
        "GRAMSCI, A. Cadernos do cárcere. Rio de Janeiro: Civilização Brasileira, 2001. v. 2.",
        {"type": "book", "volume": "2", "version": None},
    ),
    (
        "Schupfer, F.: Il diritto delle obbligazioni in Italia, III, Torino 1921.",
        {"title": "Il diritto delle obbligazioni in Italia", "volume": "III"},
    ),
    (
        "A. Malatesta, Ministri, Deputati, Senatori dal 1848 al 1922, II, Roma 1939, p. 321.",
        {"type": "book", "title": "Ministri, Deputati, Senatori dal 1848 al 1922", "volume": "II"},
    ),
    (
        "CLAVEL Laurent, « Vers un ralentissement durable ? », INSEE, Note de conjoncture, "
        "décembre 2007.",
        {"title": "Vers un ralentissement durable ?", "container-title": "Note de conjoncture"},
    ),
    (
        "BRASIL. Lei nº 8.080, de 19 de setembro de 1990. Dispõe sobre saúde. Diário Oficial "
        "da União: seção 1, Brasília, DF, p. 18055, 20 set. 1990.",
        {"container-title": "Diário Oficial da União", "volume": None, "page": "18055"},
    ),
    (
        "BRASIL. Portaria nº 2.436, de 21 de setembro de 2017. Aprova política. Diário Oficial da "
        "União, Brasília, 22 set. 2017. Seção 1, p. 68.",
        {"container-title": "Diário Oficial da União", "volume": None, "page": "68"},
    ),
    (
        "López, A. (2016, 28 de julio). El regreso de los inmigrantes. La Nación, Argentina.",
        {"container-title": "La Nación", "publisher": None, "type": "article-newspaper"},
    ),
    (
        "Pérez, J. (2019, 3 de mayo). La crisis del agua. El Comercio. https://elcomercio.pe/agua",
        {"title": "La crisis del agua", "container-title": "El Comercio", "issued": 2019},
    ),
    (
        "Banco Mundial. (2019, 3 de mayo). Informe del agua. Banco Mundial.",
        {"publisher": "Banco Mundial", "container-title": None},
    ),
    (
        "Fonds monétaire international (FMI), World Economic Outlook, octobre 2008.",
        {"author": ["Fonds monétaire international (FMI)"], "title": "World Economic Outlook"},
    ),
    (
        "GIRAUT Frédéric, GUYOT Sylvain et MARTIN Myriam, 2004 – Les aires protégées. "
        "L’information géographique, Paris, n° 4, p. 340-368.",
        {"author": ["GIRAUT", "GUYOT", "MARTIN"], "title": "Les aires protégées", "issued": 2004},
    ),
    (
        "Bosco, Bartolomeo: Consilia, Lodani 1620.",
        {"title": "Consilia", "publisher-place": "Lodani"},
    ),
    (
        "Encyclopédie Méthodique Marine 1783. Paris : Panckouke (tome 1).",
        {"title": "Encyclopédie Méthodique Marine", "issued": 1783, "volume": "1"},
    ),
    (
        "BUBNOVA, T. Voz e sentido. Trad. Roberto Roe e Fernanda Poe. Bakhtiniana, São Paulo, "
        "6 (1): 268-280, 2011.",
        {
            "title": "Voz e sentido",
            "container-title": "Bakhtiniana",
            "publisher-place": "São Paulo",
            "translator": ["Roe", "Poe"],
        },
    ),
    (
        "Lorenzi, H. 2008. Árvores brasileiras. 5ª ed. Nova Odessa, Instituto Plantarum, 384p.",
        {"publisher-place": "Nova Odessa", "publisher": "Instituto Plantarum"},
    ),
    (
        "Ribeiro, J.F. 1998. Fitofisionomias. Pp. 89-166. In: S.M. Sano (ed.). Cerrado: ambiente e "
        "flora. Planaltina, Embrapa-CPAC.",
        {
            "container-title": "Cerrado: ambiente e flora",
            "publisher-place": "Planaltina",
            "publisher": "Embrapa-CPAC",
        },
    ),
    (
        "Silva, P. 1999. Ecologia de aves no cerrado. Dissertação de Mestrado, Universidade de "
        "Brasília, Brasília. 120p.",
        {
            "genre": "Dissertação de Mestrado",
            "publisher": "Universidade de Brasília",
            "publisher-place": "Brasília",
        },
    ),
    (
        "COMPANHIA NACIONAL DE ABASTECIMENTO - CONAB. Acompanhamento da safra. Brasília: Conab, "
        "2020.",
        {"author": ["COMPANHIA NACIONAL DE ABASTECIMENTO - CONAB"]},
    ),
    (
        "STRECK, Lenio. Hermenêutica jurídica. 11. ed. rev., atual. e ampl. Porto Alegre: "
        "Livraria do Advogado, 2014.",
        {"edition": "11. ed. rev., atual. e ampl", "note": None},
    ),
    (
        "ENTREVISTA com Paulo Freire. Nova Escola, São Paulo, ano 8, n. 71, p. 8-12, nov. 1993.",
        {
            "author": None,
            "title": "ENTREVISTA com Paulo Freire",
            "container-title": "Nova Escola",
        },
    ),
    (
        "PRETO paolo, Peste e società a Venezia nel 1376, Vicenza 1978.",
        {"author": ["PRETO"], "title": "Peste e società a Venezia nel 1376"},
    ),
    (
        'Aguilar, M. (1999). "La formación docente", Revista de la Educación Superior, vol. '
        "XXVIII, núm. 111, pp. 23-41.",
        {"volume": "XXVIII", "issue": "111"},
    ),
    (
        "Constitución Política de Colombia. (1991). 2da Ed. Legis.",
        {"edition": "2da Ed.", "publisher": "Legis"},
    ),
    (
        "Fernández, A. (coord.) (2005). La historia de la lectura. Buenos Aires, Eudeba, 2 vols.",
        {"editor": ["Fernández"], "publisher-place": "Buenos Aires", "publisher": "Eudeba"},
    ),
    (
        "Certeau M. (de), L’invention du quotidien, Paris, UGE, 1980.",
        {"author": ["Certeau"], "publisher": "UGE"},
    ),
    (
        "F. Haskell, Mecenati e pittori, trad. it. di V. Borea, Firenze, Sansoni, 1966.",
        {"translator": ["Borea"], "publisher": "Sansoni"},
    ),
    (
        "B. Pullan, Rich and Poor in Venice, Oxford, Basil Blackwell, 1971, trad. it. La politica "
        "sociale, Roma, Il Veltro, 1982.",
        {
            "title": "Rich and Poor in Venice",
            "publisher": "Basil Blackwell",
            "issued": 1971,
            "note": "trad. it. La politica sociale, Roma, Il Veltro, 1982",
        },
    ),
    (
        "LISPECTOR, J. Notas de Clarice Roe. São Paulo: Rocco, 1999.",
        {"title": "Notas de Clarice Roe", "editor": None},
    ),
]


@pytest.mark.parametrize(("text", "fields"), FORMS, ids=[text[:24] for text, _ in FORMS])
def test_a_form(text: str, fields: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: _plain(record, name) for name in fields} == fields


def _plain(record: Record, name: str) -> Any:
    if name in {"author", "editor", "translator"} and name in record:
        return [person.get("family") or person.get("literal") for person in record[name]]
    return year(record) if name == "issued" else record.get(name)
