/// The words that show who speaks, one row for each language; all rows are used at once, since a page seldom says what
/// language it is in.
enum SpeechWords {
  /// Verbs of saying in the forms that news prose uses.
  static let verbs = words(
    // English
    """
    said says say saying told tells tell telling asked asks added adds adding stressed stresses warned warns warning
    explained explains claimed claims insisted insists noted notes noting stated states declared declares announced
    announces argued argues admitted admits conceded concedes acknowledged acknowledges replied replies responded
    responds answered answers recalled recalls remarked remarks remembered commented comments promised promises vowed
    vows pledged pledges threatened threatens urged urges appealed appeals called calls calling described describes describing denounced
    condemned condemns dismissed dismisses demanded demands suggested suggests predicted predicts hoped joked jokes
    quipped shouted shouts ordered orders sang sings chanted chants agreed agrees cried whispered whispers muttered murmured yelled screamed sighed laughed wrote writes tweeted
    tweets posted texted reported reports revealed reveals confirmed confirms denied denies alleged alleges asserted
    asserts maintained maintains contended contends complained complains lamented observed observes pointed concluded
    concludes continued continues elaborated elaborates emphasised emphasized emphasises emphasizes underlined
    underscored reiterated repeated repeats conveyed testified boasted bragged begged pleaded exclaimed clarified
    cautioned advised thanked praised criticised criticized accused blamed labelled labeled branded spoke speaks put puts
    """,
    // German
    """
    sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont meinte meint fragte fragt antwortete antwortet
    ergänzte ergänzt fügte fügt warnte warnt kündigte kündigt behauptete behauptet forderte fordert nannte nennt
    bezeichnete bezeichnet schrieb schreibt berichtete berichtet rief ruft teilte teilt bestätigte bestätigt versicherte
    versprach verspricht räumte räumt hieß heißt kritisierte kritisiert lobte lobt mahnte mahnt äußerte erzählte erzählt
    erinnert erinnerte ausdrückt ausdrückte erwiderte entgegnete widersprach widerspricht sprach spricht lachte seufzte bekräftigte unterstrich zitierte sprach flüsterte
    """,
    // French
    """
    dit disait déclare déclaré déclarait explique expliqué expliquait affirme affirmé affirmait ajoute ajouté ajoutait
    souligne souligné précise précisé répond répondu estime estimé assure assuré raconte raconté confie confié insiste
    insisté indique indiqué rappelle rappelé promet promis prévient prévenu demande demandé écrit lance lancé poursuit
    poursuivi conclut conclu regrette regretté annonce annoncé dénonce dénoncé reconnaît reconnu témoigne résume
    """,
    // Spanish and Portuguese
    """
    dijo dice dicen dijeron dicho declaró declara declarado afirmó afirma afirmado explicó explica explicado añadió añade
    señaló señala aseguró asegura asegurado indicó indica subrayó subraya advirtió advierte respondió responde preguntó
    pregunta contó cuenta escribió escribe prometió promete anunció anuncia insistió insiste agregó agrega manifestó
    sostuvo sostiene reconoció reconoce recordó recuerda calificó denunció comentó comenta lamentó concluyó destacó
    disse diz disseram afirmou explicou acrescentou declarou respondeu perguntou contou escreveu prometeu anunciou
    """,
    // Italian
    """
    detto disse dice dicono dichiarato dichiara dichiarò spiegato spiega spiegò aggiunto aggiunge aggiunse affermato afferma
    affermò sottolineato sottolinea risposto risponde rispose chiesto chiede raccontato racconta scritto scrive promesso
    promette annunciato annuncia avvertito avverte ribadito ribadisce precisato precisa commentato commenta osservato
    osserva concluso conclude ammesso ammette assicurato assicura
    """,
    // Dutch and Polish
    """
    zei zegt zeiden aldus verklaarde verklaart voegde vroeg antwoordde schreef vertelde vertelt benadrukte
    powiedział powiedziała powiedzieli mówi mówił mówiła dodał dodała podkreślił podkreśliła stwierdził stwierdziła
    oświadczył oświadczyła zaznaczył zaznaczyła wyjaśnił wyjaśniła zapytał zapytała odpowiedział odpowiedziała napisał
    napisała ogłosił ogłosiła
    """,
    // Swedish, Norwegian, Danish and Finnish
    """
    säger berättar förklarar sier forteller forklarer siger sagde fortæller sanoo sanoi kertoo kertoi toteaa totesi
    """,
    // Czech, Slovak, Hungarian, Romanian and Greek
    """
    řekl řekla uvedl uvedla dodal dodala povedal povedala mondta mondja közölte nyilatkozta spune spus declarat είπε λέει
    δήλωσε τόνισε
    """,
    // Ukrainian and Russian
    """
    сказав сказала сказали каже кажуть говорить заявив заявила заявили додав додала пояснив пояснила розповів розповіла
    повідомив повідомила повідомили зазначив зазначила наголосив наголосила підкреслив підкреслила відповів відповіла
    запитав запитала написав написала пообіцяв пообіцяла попередив попередила назвав назвала стверджує запевнив запевнила
    сказал говорит говорят говорил говорила заявил добавил добавила пояснил пояснила рассказал рассказала сообщил сообщила
    сообщили отметил отметила подчеркнул подчеркнула ответил ответила спросил спросила написал написала пообещал пообещала
    предупредил предупредила назвал назвала утверждает заверил заверила считает уточнил уточнила объяснил объяснила
    """)

  /// These say something only with "it" behind them: as Solen put it.
  static let verbsWithIt = words("put puts")

  /// Right before a mark these give a name, not somebody's words: a boat called “Morning Star of the North”.
  static let namingVerbs = words(
    "called named dubbed nicknamed titled entitled labelled labeled genannt nommé llamado chiamato")

  /// With these even one word at the end of a clause is what somebody said: She called the plan “brave”.
  static let callingVerbs = words(
    "called calls calling described describes describing labelled labeled branded dismissed denounced condemned nannte nennt bezeichnete назвав назвала назвал calificó"
  )
  /// Who calls himself something has a name.
  static let reflexives = words("itself himself herself themselves sich se себя себе")

  /// What has these as its verb is a text.
  static let readingVerbs = words("reads lautet lautete")
  /// With what bears a text before them.
  static let writingParticiples = words("written printed painted carved engraved scrawled read reading steht stand")
  /// What bears a text nobody speaks.
  static let bearersOfText = words(
    """
    sign signs label labels notice plaque poster posters banner banners placard placards envelope inscription footnote
    caption graffiti headstone gravestone sticker stickers badge shirt schild plakat transparent etikett aufkleber
    """)

  /// Before a participle these make a passive.
  static let formsOfBe = words("is are was were be been being am isn’t wasn’t got gets")
  static let adverbs = words("also later then once again always already just still often repeatedly further never not")
  /// German adverbs that open a sentence, with the verb behind them.
  static let adverbsBeforeVerb = words(
    """
    dann da danach später schließlich nun jetzt hier dort dabei deshalb trotzdem zuvor darauf daraufhin einmal bald
    inzwischen zuletzt anschließend plötzlich gestern heute
    """)

  /// What stands for "according to", in lower case; the speaker follows.
  static let accordingTo: [[String]] = [
    ["according", "to"], ["in", "the", "words", "of"], ["as", "per"], ["laut"], ["nach", "angaben", "von"],
    ["nach", "den", "worten", "von"], ["nach", "angaben"], ["selon"], ["d’après"], ["d'après"], ["pour", "reprendre"],
    ["según"], ["de", "acuerdo", "con"], ["en", "palabras", "de"], ["segundo"], ["secondo"], ["a", "detta", "di"],
    ["volgens"], ["według"], ["zdaniem"], ["за", "словами"], ["на", "думку"], ["по", "словам"], ["по", "мнению"],
  ]

  /// Words that are "according to" only right behind the quotation: „…“, so der Minister.
  static let soSaid: Set<String> = ["so", "aldus"]

  /// Whom a pronoun can mean.
  enum Gender { case he, she, other }

  static let pronouns: [String: Gender] = {
    var pronouns: [String: Gender] = [:]
    for word in words("he him er ihm il lui él ele egli hij on він він йому он ему ним нього него") {
      pronouns[word] = .he
    }
    for word in words("she her elle ella ela lei zij ona вона неї она ей ней неё") { pronouns[word] = .she }
    for word in words(
      "they them it we i you sie wir ich es ils elles nous je ellos ellas nosotros yo loro noi io eles we ze oni вони ми я они мы one"
    ) { pronouns[word] = .other }
    // English has a preposition of this spelling, and it is far more common than the Polish pronoun.
    pronouns["on"] = nil
    return pronouns
  }()

  /// Words that begin a noun phrase.
  static let determiners = words(
    """
    the a an his her their its our my this these those one two three another some several many other each
    der die das dem den des ein eine einer einem seine ihre le la les l’ un une son sa leur el los las una unos su sus lo il
    gli i uno os o um uma het een de
    """)

  /// Words that stand for offices and trades: what comes before a name, or stands for it.
  static let roles = words(
    """
    president premier minister secretary chancellor mayor governor senator congressman congresswoman lawmaker deputy mp mep
    ambassador envoy diplomat commissioner commander captain colonel general major lieutenant sergeant admiral officer
    soldier fighter leader chief head chair chairman chairwoman chairperson director manager boss founder owner editor
    spokesman spokeswoman spokesperson representative official adviser advisor aide analyst expert professor doctor dr
    scientist researcher historian economist lawyer attorney judge prosecutor detective inspector sheriff teacher student
    nurse engineer farmer fisherman sailor skipper pilot driver worker baker writer author poet journalist reporter
    correspondent activist physicist biologist chemist geologist astronomer climatologist fellow attorney sculptor photographer composer designer dancer star host guest rep sen gov gen col lt sgt capt maj cmdr adm prof activist campaigner resident neighbour neighbor witness survivor victim coach player striker king queen
    prince princess bishop pope priest imam rabbi archbishop mr mrs ms miss sir lord lady dame ceo coo cfo executive master
    father mother brother sister son daughter husband wife bride groom widow widower keeper warden librarian curator artist actor actress singer musician spokespeople coordinator organiser organizer administrator
    ministerpräsident präsident präsidentin bundeskanzler kanzler kanzlerin minister ministerin bürgermeister
    bürgermeisterin sprecher sprecherin chef chefin leiter leiterin direktor direktorin kommandeur kommandant hauptmann
    oberst general professor professorin doktor herr frau abgeordnete abgeordneter vorsitzende vorsitzender trainer
    président présidente ministre maire porte-parole directeur directrice commandant capitaine général chef cheffe
    professeur professeure député députée monsieur madame m mme
    presidente presidenta ministro ministra alcalde alcaldesa portavoz director directora comandante capitán profesor
    profesora jefe jefa señor señora diputado diputada sindaco sindaca portavoce direttore direttrice comandante capitano
    professore professoressa signor signora capo deputato
    президент прем’єр міністр міністерка мер мерка речник речниця директор директорка командир командувач капітан генерал
    полковник майор голова глава керівник керівниця професор професорка депутат депутатка пан пані
    премьер министр мэр представитель представительница директор командир командующий капитан генерал начальник
    руководитель профессор депутат господин госпожа пресс-секретарь прессекретар
    """)

  /// What somebody is to somebody else; the next one of the same word is somebody else's.
  static let relations = words("father mother brother sister son daughter husband wife bride groom widow widower")

  /// Nouns of kinship and sex, by whom a pronoun means after them.
  static let people: [String: Gender] = {
    var people: [String: Gender] = [:]
    for word in words(
      """
      mother mom mum mama mommy mummy wife sister daughter aunt grandmother grandma granny niece girlfriend widow bride
      woman girl lady mutter frau schwester tochter tante oma großmutter mère femme sœur fille tante grand-mère madre
      mujer hermana hija moglie sorella figlia мати мама дружина сестра донька мать жена дочь бабушка
      """
    ) { people[word] = .she }
    for word in words(
      """
      father dad daddy papa husband brother son uncle grandfather grandpa nephew boyfriend widower groom man boy
      gentleman vater mann bruder sohn onkel opa großvater père mari frère fils oncle grand-père padre marido hermano
      hijo marito fratello figlio батько тато чоловік брат син отец папа муж сын дедушка
      """
    ) { people[word] = .he }
    return people
  }()

  /// Between these and a name in German stands an office: die Meteorologin Fenja Ahlers.
  static let germanArticles = words("der die dem den des ein eine einer einem")

  /// Before a name these make it a place's.
  static let placeWords = words("in at near across around through off outside inside into towards toward beyond")

  static func isPlural(_ noun: String) -> Bool {
    noun.hasSuffix("s") || ["children", "people", "men", "women"].contains(noun)
  }

  /// Whether an office or a title is a woman's or a man's.
  static func gender(ofRole role: String) -> Gender? {
    if womensRoles.contains(role) || role.hasSuffix("woman") { return .she }
    if mensRoles.contains(role) || (role.hasSuffix("man") && role != "woman") { return .he }
    return role.hasSuffix("in") && roles.contains(String(role.dropLast(2))) ? .she : nil
  }

  /// Offices and titles that tell a woman from a man.
  static let womensRoles = words(
    "bride mother sister daughter wife widow mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman actress frau madame mme señora signora пані госпожа"
  )
  static let mensRoles = words(
    "groom father brother son husband widower mr sir lord king prince spokesman chairman congressman fisherman herr monsieur señor signor пан господин"
  )

  /// A run of capitals that holds one of these is no person.
  static let organisations = words(
    """
    ministry army military navy agency corps legion government party police council committee commission university
    institute company bank court parliament senate congress union association federation front league group office
    department service bureau board club church times post news herald tribune guardian house street nations state states
    region city county province republic district island islands river sea harbour harbor bridge
    ministerium polizei regierung partei armee universität bundestag ministère gouvernement police parti université
    ministerio gobierno policía partido universidad ministero governo polizia partito università
    міністерство уряд поліція партія армія університет министерство правительство полиция партия армия университет
    """)

  /// Small words that end a noun phrase or are no part of a name, prepositions first.
  static let stops = words(
    """
    in on at to from with by about after before during since until as into over under against between through near
    outside inside amid among despite following per via within without upon like than while when where why how if because
    although though unless whether that which who whom whose what and or but nor so yet not no then also later again
    still just only even now today yesterday tomorrow earlier recently once never always soon meanwhile however
    there here is are was were be been being has have had do does did will would can could may might must shall should
    dann danach schließlich nun jetzt hier dort deshalb trotzdem zuvor darauf daraufhin einmal bald auf aus bei mit nach seit zu zum zur vor hinter über unter gegen durch am im ins vom wenn als dass ob weil
    aber und oder nicht auch noch schon hat haben hatte ist war wird wurde dabei gegenüber heute gestern
    à au aux dans sur pour par avec sans sous chez vers après avant depuis pendant mais ou où et donc car qui que dont
    hier aujourd’hui lors en con sin sobre para por tras ante desde hasta pero y cuando donde ayer hoy quien
    per tra fra ma e quando dove ieri oggi che chi nel nella al alla sul
    в у на з із до від за по про під над при після перед через для але і й та що який яка коли де вчора сьогодні
    с со из от к ко об о под после перед для но и что который которая когда где вчера сегодня
    """)

  /// What may stand between a subject and its verb.
  static let betweenSubjectAndVerb = words(
    """
    also later then once again has have had was is were are be been being will would often always already just still
    recently repeatedly reportedly quoted cited as even further did does
    hat haben hatte habe auch sich später dann noch a ont avait t ha han había hanno aveva ho też także також також також також
    також также тоже потом сам сама
    """)

  /// What may stand between a quotation and the verb that its speaker follows: « … », a déclaré X.
  static let inversionFillers = words(
    "a ont avait ha hat han hanno había later then also once once auch dann später też також тоже")

  /// Where a subject goes on before its verb: a professor at Orlen said.
  static let complements = words(
    "at from in with for near of von aus bei für de du des à di dal della del per en из с от з із від")

  /// Small words that a subject may stand behind: As Solen put it; But the mayor said.
  static let openers = words(
    "as but and so then yet or while still however meanwhile wie und aber doch denn et mais puis y pero e ma а але і та й но и"
  )

  static let conjunctions = words("and und et y e en i та і й и or but")
  static let thatWords = words("that dass daß que qu’ che że dat що что")
  static let relatives = words("who which whom qui quien che який яка который которая wer")
  static let ofWords = words("of de du des d’ del della dell’ dei di da do von vom van")
  static let particles = words("de da di do dos du del della van von der den ter ten bin ibn al el la le zu")

  /// Never a name by themselves, though they have a capital letter.
  static let calendar = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli
    oktober dezember
    """)

  /// A full stop behind these ends no sentence.
  static let abbreviations = words(
    "mr mrs ms dr prof gen col lt sgt capt maj cpl adm st rev hon gov sen rep jr sr vs no inc ltd co corp mt ft bzw ca usw nr str m mme p т ім г ул"
  )

  private static func words(_ rows: String...) -> Set<String> {
    var words: Set<String> = []
    for row in rows { words.formUnion(row.split { $0 == " " || $0 == "\n" }.map(String.init)) }
    return words
  }
}
