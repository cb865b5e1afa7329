"""The closed word classes of English news prose: titles before names, roles, organisations, pronouns.

Kinds of words only: no person, place or outlet is listed here. Everything is lower case, without full stops.
"""

from __future__ import annotations

_MEN = """mr sir king prince lord father brother sheikh sheik imam mullah maulana maulvi ayatollah
    chairman spokesman congressman businessman policeman fireman actor duke emperor baron monsignor
    salesman councilman assemblyman alderman statesman fisherman cameraman gunman waiter father-in-law husband son
    nephew uncle grandfather boyfriend widower fadhilat sultan emir pope cardinal pastor rabbi archbishop"""
_WOMEN = """mrs ms miss madam madame lady dame queen princess sister mother chairwoman spokeswoman congresswoman
    businesswoman policewoman actress duchess empress baroness councilwoman assemblywoman stateswoman wife daughter
    niece aunt grandmother girlfriend widow waitress sheikha"""

MASCULINE = frozenset(_MEN.split())
FEMININE = frozenset(_WOMEN.split())

# Titles that are cut off before a name and say nothing about an office.
HONORIFICS = frozenset(
    """mr mrs ms miss mx sir madam madame dame lady lord dr prof professor rev reverend hon honourable honorable
    excellency his her highness majesty royal serene father brother sister mullah maulana maulvi maulawi
    mawlawi molvi sheikh sheik sheikha shaikh haji hajj al-haj alhaji imam ayatollah rabbi pastor pope cardinal bishop
    archbishop monsignor datuk datin tan sri tun seri dato datuk puan encik ustaz pehin shri smt engr barr chief
    advocate adv ambassador gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal adm
    admiral cmdr commander brig brigadier marshal constable detective inspector superintendent insp supt pol asp dsp
    king queen prince princess emperor sultan emir duke duchess crown judge justice magistrate officer pvt private
    maj-general lt-general maj-gen lt-gen lt-col brig-gen""".split()
)

# Of these, those after which nothing but a name follows: "Mrs. May".
PERSONAL_TITLES = frozenset("mr mrs ms miss mx dr messrs".split())

# What begins the name of a place, a firm or a movement, and is nobody's first name.
NO_FIRST_NAMES = frozenset(
    """north south east west northern southern eastern western central free new united greater upper lower global
    international european african asian national""".split()
)

# Nouns for a person by office, work or kin; with a capital before a name they are titles.
ROLES = frozenset(
    """president vice-president premier chancellor minister pm mp mep mla mna mpa cm secretary undersecretary senator
    sen sens
    representative rep reps congressman congresswoman lawmaker legislator governor gov mayor councillor councilman
    councilwoman councilor commissioner speaker leader chief chairman chairwoman chairperson chair head director
    deputy vice envoy ambassador diplomat consul attache spokesman spokeswoman spokesperson official officer aide
    adviser advisor strategist manager nominee candidate contender frontrunner incumbent challenger lawyer attorney
    prosecutor judge justice magistrate solicitor barrister general colonel commander admiral major captain sheriff
    detective inspector superintendent editor reporter journalist correspondent columnist author writer novelist poet
    analyst expert economist professor lecturer scholar researcher scientist historian teacher principal headmaster
    doctor physician surgeon nurse epidemiologist coach trainer player striker midfielder goalkeeper defender captain
    manager owner founder co-founder ceo cfo coo executive chef actor actress singer musician rapper artist director
    filmmaker producer comedian host anchor moderator activist campaigner organizer organiser protester demonstrator
    resident witness survivor victim suspect defendant plaintiff farmer driver worker businessman businesswoman
    entrepreneur trader banker investor engineer architect pilot priest bishop archbishop cardinal pastor rabbi imam
    king queen prince princess emperor emir sultan monarch regent pope mother father son daughter wife husband
    brother sister
    uncle aunt cousin grandmother grandfather widow widower friend neighbor neighbour colleague student pupil graduate
    veteran soldier politician democrat republican conservative liberal tory counsel treasurer coordinator co-ordinator
    administrator inspector registrar dean provost rector curator archivist librarian translator interpreter tycoon
    magnate mogul billionaire millionaire star legend champion winner laureate whip surrogate operative pollster
    lobbyist consultant specialist ombudsman auditor controller comptroller superintendent chieftain warlord cleric
    scholar negotiator mediator rapporteur delegate counterpart successor predecessor acting-president tsar
    czar ex-president ex-minister vice-chancellor vice-chairman vice-chair congresswoman newcomer boss supremo opener
    batsman bowler skipper sprinter boxer golfer footballer cricketer hunter shopkeeper tenant man woman boy girl
    person individual insider source figure partner member chairlady parliamentarian backbencher frontbencher
    lady policeman policewoman cop trooper guard pathologist psychologist psychiatrist sociologist anthropologist
    biologist chemist physicist astronomer ecologist climatologist meteorologist conservationist environmentalist
    nutritionist
    therapist counsellor counselor statistician mathematician theologian philosopher critic reviewer blogger podcaster
    influencer youtuber model dancer designer photographer painter sculptor composer conductor organist guitarist
    drummer pianist playwright screenwriter publisher bookseller pro announcer narrator dictator ruler hopeful
    agent youngster teenager teen mom mum dad native pundit heir heiress mechanic landlord freelancer recruit
    cadet""".split()
)

# Whom somebody is to another, and no office.
KIN = frozenset(
    "wife husband son daughter brother sister mother father niece nephew uncle aunt cousin widow widower lady".split()
)

# Titles that are last names, too: "Mr. King", "Ida Dean".
SURNAMES = frozenset(
    """dean king prince judge bishop pope baker cook fisher farmer abbot constable marshal sheriff head driver major
    priest star coach pastor hunter earl dame lord duke baron guard page knight cardinal""".split()
)

# What may stand between a title and "of", or inside a title, and is never a first name.
OFFICE_WORDS = frozenset(
    """state defense defence affairs treasury staff health education energy commerce agriculture intelligence security
    interior finance trade labor labour transport transportation homeland justice prime foreign deputy vice first
    former then ex acting interim current chief senior junior assistant associate special permanent national federal
    regional provincial general press communications majority minority opposition shadow executive managing
    parliamentary presidential vice-presidential republican democratic democrat conservative liberal independent
    democrats republicans then-president fellow retired late veteran incoming outgoing public legal information
    environment tourism sports culture external internal home water power works development planning""".split()
)

# Nouns that make a run of capitals the name of an organisation, an outlet, a place or a thing, not of a person.
ORGANISATIONS = frozenset(
    """ministry department office bureau agency council committee commission congress parliament senate assembly
    tribunal party union association federation confederation league alliance coalition organisation
    organization institute institution university academy foundation society group corporation corp inc ltd llc
    plc holdings center centre mosque police army navy forces government administration campaign regime emirate
    kingdom republic states nations movement brigade command directorate authority authorities network news
    journal tribune guardian daily weekly magazine radio television tv media broadcasting airlines airways
    airport service services project program programme initiative conference summit forum treaty agreement
    embassy consulate delegation secretariat cabinet junta caucus laboratory museum library theatre theater
    studios entertainment industries motors petroleum steelworks shipyard shipyards shipping logistics breweries brewery
    pharmaceuticals pharma technologies railways telecom insurance supermarkets hotels resorts chronicle observer
    telegraph examiner inquirer municipality city county province region olympics
    championship constitution militia militants""".split()
)

# Nouns that do so only as the last word: each is a first or last name of people, too.
ORGANISATION_ENDINGS = frozenset(
    """house court college school club company bank fund trust hospital church force guard front board chamber
    times post press herald gazette station system act law mission firm team records pictures energy oil gas
    power water district island islands river mountain mountains sea ocean bay lake street road avenue square
    park stadium bridge war day week month award prize cup games series code""".split()
)

# The lower-case nouns by which a report refers back to an organisation it has named.
ORGANISATION_NOUNS = frozenset(
    """ministry department office bureau agency council committee commission congress parliament senate assembly court
    tribunal party union association federation confederation league alliance coalition organisation organization
    institute institution university college school academy foundation society club group company corporation firm bank
    fund trust center centre hospital church police army navy government administration campaign regime emirate kingdom
    republic movement front directorate authority board chamber network newspaper magazine broadcaster airline embassy
    consulate mission delegation secretariat cabinet junta caucus municipality city state team watchdog charity
    outlet nonprofit regulator operator carrier retailer manufacturer automaker bloc body service""".split()
)

# Members of parties: written with a capital wherever they stand.
PARTIES = frozenset(
    "democrat democrats republican republicans conservative conservatives liberal liberals tory tories".split()
)

DOCUMENTS = frozenset(
    """statement communique communiqué letter report document memo memorandum resolution declaration text ad ads
    advertisement commercial study survey poll polls studies reports data figures tweet post message email e-mail
    article book paper editorial lawsuit suit complaint filing indictment affidavit ruling verdict order bill law
    announcement release press-release note circular notice transcript speech interview video footage story documents
    records emails e-mails statistics results findings evidence research analysis review audit website site page
    manifesto petition warrant decree judgement judgment opinion brochure pamphlet posters sign signs slogan""".split()
)

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
IT = frozenset({"it", "its", "itself"})
FIRST = frozenset({"i", "me", "my", "mine", "myself"})
RELATIVES = frozenset({"who", "whom", "whose", "which", "that"})
OTHER_PRONOUNS = frozenset(
    """we us our ours ourselves you your yours yourself one this these those both everyone everybody someone somebody
    anyone anybody nobody no-one none all some many others most few several another each either neither""".split()
)
PRONOUNS = HE | SHE | THEY | IT | FIRST | RELATIVES | OTHER_PRONOUNS

POSSESSIVES = frozenset({"his", "her", "its", "their", "my", "our", "your", "whose"})
DEFINITE = frozenset({"the", "this", "that"})

# Lower-case parts of a name, as in "Khalid bin Walid" or "Ursula de Haan".
PARTICLES = frozenset(
    "al el bin ibn bint ben van von der den de del della di da dos das du la le ul ur uz az ad ad-din y e ter ten zu "
    "st af av wa abu abd".split()
)

# Verbs that are seldom a noun: where one stands, a noun phrase has ended.
FINITE = frozenset("is are was were has have had does did will would could can may might must".split())

# Abbreviations after which a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof rev hon sen sens rep reps gov gen lt col maj capt sgt cpl adm cmdr brig st jr sr insp supt
    dept inc corp co ltd pres atty pol fr pvt messrs mt ft jan feb mar apr jun jul aug sept sep oct nov dec ariz
    calif conn fla ga ill ind kan ky la mass md mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
    ala ark colo del engr barr adv shri smt""".split()
)

# Endings that make an adjective of a name: "UK-based", "army-led".
ADJECTIVAL = tuple(
    "-" + ending
    for ending in """based led born backed owned run held controlled ruled style speaking era bound linked funded
    trained educated listed wide appointed brokered sponsored aligned""".split()
)

PREPOSITIONS = frozenset(
    """of for in at from with on by to as about during after before under over against between among within without
    into near behind since until including like around across inside outside""".split()
)

# Words with which a sentence may begin and that are never (part of) a name there.
OPENERS = frozenset(
    """the a an this that these those he she it they we you i his her its their our my your who whom whose which what
    when where why how if though although while whereas because since as until unless once after before during in on at
    by for from with without within of to into over under about against between among amid across despite unlike like
    besides beyond per via and but or nor so yet then thus hence however moreover furthermore meanwhile nevertheless
    nonetheless instead otherwise therefore also still even only just not no yes never always often sometimes usually
    recently previously earlier later afterwards yesterday today tomorrow now here there soon already again once
    according speaking referring responding asked asking commenting citing adding saying noting stressing addressing
    reacting replying quoting describing calling writing tweeting having being both either neither each every all any
    some many most much more few several other others another such same one two three four five six seven eight nine
    ten first second third last next new while well although perhaps maybe indeed finally additionally similarly
    likewise consequently overall asked is are was were be been do does did has have had can could will would shall
    should may might must let lets please following given based rubbishing further separately critics officials
    experts police people analysts observers government authorities ladies gentlemen fellow former current
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december there's that's it's he's she's we're they're i'm i've don't""".split()
)

TIME_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december christmas easter ramadan eid gmt utc cet cest eet msk bst edt cdt pdt pst""".split()
)
