public import Bilingual

extension FormulaError {
    /// The rules of formulas; the raw value is the code that help pages and files use.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case tooLong = "formula-too-long"
        case tooDeep = "formula-too-deep"
        case empty = "empty-formula"
        case unknownCharacter = "unknown-character"
        case badNumber = "bad-number"
        case badName = "bad-name"
        case unclosedText = "unclosed-text"
        case unclosedScope = "unclosed-scope"
        case badScope = "bad-scope"
        case duplicateScopeKey = "duplicate-scope-key"
        case valueExpected = "value-expected"
        case nameExpected = "name-expected"
        case operatorExpected = "operator-expected"
        case chainedComparison = "chained-comparison"
        case unclosedBracket = "unclosed-bracket"
        case unknownFunction = "unknown-function"
        case argumentCount = "argument-count"
        case textArgument = "text-argument"
        case impossibleDate = "impossible-date"
        case unknownName = "unknown-name"
        case unknownCall = "unknown-call"
        case unitsDiffer = "units-differ"
        case unitsDoNotCombine = "units-do-not-combine"
        case wrongUnit = "wrong-unit"
        case seriesExpected = "series-expected"
        case singleExpected = "single-value-expected"

        /// The rule in both languages.
        public var message: Text { rule.message }
        /// What the rule asks for, where no place says it better.
        var expected: Text { rule.expected }
    }
}

extension FormulaError.Code {
    private struct Rule {
        let message: Text
        let expected: Text

        init(_ fr: String, _ en: String, expected frExpected: String, _ enExpected: String) {
            message = Text(fr: fr, en: en)
            expected = Text(fr: frExpected, en: enExpected)
        }
    }

    private var rule: Rule {
        switch self {
        case .tooLong:
            Rule(
                "une formule compte au plus 2 000 caractères", "a formula has at most 2,000 characters",
                expected: "une formule plus courte", "a shorter formula")
        case .tooDeep:
            Rule(
                "une formule compte au plus 64 niveaux", "a formula has at most 64 levels",
                expected: "une formule plus simple, ou sum(a, b, …) pour une longue somme",
                "a simpler formula, or sum(a, b, …) for a long sum")
        case .empty:
            Rule(
                "une formule ne peut pas être vide", "a formula must not be empty",
                expected: "une valeur", "a value")
        case .unknownCharacter:
            Rule(
                "ce caractère n'a pas de sens dans une formule", "this character has no meaning in a formula",
                expected: "un nombre, un nom, un opérateur ou une parenthèse",
                "a number, a name, an operator or a bracket")
        case .badNumber:
            Rule(
                "un nombre s'écrit avec des chiffres et un point",
                "a number is written with digits and a dot",
                expected: "un nombre comme 1250, 0.15 ou 15%", "a number such as 1250, 0.15 or 15%")
        case .badName:
            Rule(
                "un nom s'écrit en minuscules sans accent",
                "a name is written in lower case without accents",
                expected: "un nom comme contribution_margin", "a name such as contribution_margin")
        default: shapeRule
        }
    }

    private var shapeRule: Rule {
        switch self {
        case .unclosedText:
            Rule(
                "un texte se termine par un guillemet droit", "a text ends with a quotation mark",
                expected: "un guillemet \"", "a quotation mark \"")
        case .unclosedScope:
            Rule(
                "un périmètre se termine par un crochet", "a scope ends with a square bracket",
                expected: "un crochet ]", "a square bracket ]")
        case .impossibleDate:
            Rule(
                "ce jour n'existe pas", "this day does not exist",
                expected: "un jour comme 2027-10-31", "a day such as 2027-10-31")
        default: structureRule
        }
    }

    private var structureRule: Rule {
        switch self {
        case .badScope:
            Rule(
                "un périmètre s'écrit [dimension=membre]", "a scope is written [dimension=member]",
                expected: "un périmètre comme [channel=store,month=*]",
                "a scope such as [channel=store,month=*]")
        case .duplicateScopeKey:
            Rule(
                "un périmètre nomme chaque dimension une seule fois", "a scope names each dimension once",
                expected: "une autre dimension", "another dimension")
        case .valueExpected:
            Rule(
                "il manque une valeur", "a value is missing here",
                expected: "un nombre, un nom, une fonction ou une parenthèse",
                "a number, a name, a function or a bracket")
        case .nameExpected:
            Rule(
                "seul un nom de chiffre est possible ici", "only the name of a figure can stand here",
                expected: "un nom comme revenue[channel=store]", "a name such as revenue[channel=store]")
        case .operatorExpected:
            Rule(
                "il manque un opérateur", "an operator is missing here",
                expected: "un opérateur ou la fin de la formule", "an operator or the end of the formula")
        case .chainedComparison:
            Rule(
                "deux comparaisons se relient par « and »", "two comparisons are joined by “and”",
                expected: "une forme comme a < b and b < c", "a form such as a < b and b < c")
        case .unclosedBracket:
            Rule(
                "toute parenthèse ouverte doit être fermée", "every open bracket must be closed",
                expected: "une parenthèse )", "a bracket )")
        default: callRule
        }
    }

    private var callRule: Rule {
        switch self {
        case .unknownFunction:
            Rule(
                "cette fonction n'existe pas", "this function does not exist",
                expected: "une fonction connue", "a known function")
        case .argumentCount:
            Rule(
                "une fonction reçoit le nombre prévu de valeurs",
                "a function takes the number of values that it needs",
                expected: "le nombre prévu de valeurs", "the right number of values")
        case .textArgument:
            Rule(
                "cette fonction ne reçoit que des textes entre guillemets",
                "this function takes quoted texts only",
                expected: "un texte comme \"no_margin\"", "a text such as \"no_margin\"")
        default: unitRule
        }
    }

    private var unitRule: Rule {
        switch self {
        case .unknownName:
            Rule(
                "ce nom n'est pas celui d'un chiffre connu", "this name is not that of a known figure",
                expected: "le nom d'un chiffre", "the name of a figure")
        case .unknownCall:
            Rule(
                "cette question n'a pas de réponse ici", "this question has no answer here",
                expected: "une fonction connue, avec des textes qu'elle accepte",
                "a known function, with texts that it accepts")
        case .unitsDiffer:
            Rule(
                "on n'ajoute et ne compare que des valeurs de même unité",
                "only values of the same unit are added or compared",
                expected: "deux valeurs de même unité", "two values of the same unit")
        case .unitsDoNotCombine:
            Rule(
                "ces unités ne se multiplient ni ne se divisent",
                "these units are neither multiplied nor divided",
                expected: "des unités qui se combinent", "units that combine")
        case .seriesExpected:
            Rule(
                "il faut une série ici", "a series is needed here",
                expected: "une série comme revenue[month=*]", "a series such as revenue[month=*]")
        case .singleExpected:
            Rule(
                "il faut une seule valeur ici, pas une série",
                "one value is needed here, not a series",
                expected: "une seule valeur, par exemple la somme de la série",
                "one value, for example the sum of the series")
        default:
            Rule(
                "la valeur n'a pas l'unité attendue", "the value does not have the unit that is needed",
                expected: "une autre unité", "another unit")
        }
    }
}
