public import Bilingual

extension BuiltIn {
    /// What the function computes, in one or two sentences.
    public var help: Text {
        switch self {
        case .sum: Text(fr: "La somme des valeurs.", en: "The sum of the values.")
        case .mean: Text(fr: "La moyenne des valeurs.", en: "The mean of the values.")
        case .min: Text(fr: "La plus petite des valeurs.", en: "The smallest of the values.")
        case .max: Text(fr: "La plus grande des valeurs.", en: "The largest of the values.")
        case .cumulated: Text(fr: "La série des cumuls.", en: "The series of running totals.")
        case .at:
            Text(
                fr: "L'élément de la série à cette position ; la première est 1.",
                en: "The element of the series at this position; the first is 1.")
        case .length:
            Text(fr: "Le nombre d'éléments de la série.", en: "The number of elements of the series.")
        case .abs: Text(fr: "La valeur sans son signe.", en: "The value without its sign.")
        case .round:
            Text(
                fr: "L'entier le plus proche ; une moitié s'éloigne de zéro.",
                en: "The nearest whole number; a half moves away from zero.")
        case .roundUp:
            Text(
                fr: "L'entier égal ou supérieur, à un milliardième près.",
                en: "The whole number equal or above, to one part in a billion.")
        case .sqrt: Text(fr: "La racine carrée.", en: "The square root.")
        case .power:
            Text(
                fr: "Le nombre élevé à une puissance de 0 à 1 000 ; 0.5 est la racine carrée.",
                en: "The number raised to a power from 0 to 1,000; 0.5 is the square root.")
        case .ln:
            Text(
                fr: "Le logarithme naturel d'un nombre positif ; d'un produit, la somme des logarithmes.",
                en: "The natural logarithm of a positive number; of a product, the sum of logarithms.")
        case .logMean:
            Text(
                fr: "La moyenne logarithmique de deux valeurs positives : leur écart divisé par le "
                    + "logarithme de leur rapport, ou la valeur même si elles sont égales.",
                en: "The logarithmic mean of two positive values: their gap over the logarithm of their "
                    + "ratio, or the value itself where they are equal.")
        default: choiceHelp
        }
    }

    private var choiceHelp: Text {
        switch self {
        case .if:
            Text(
                fr: "La deuxième valeur si la condition est vraie, la troisième sinon.",
                en: "The second value if the condition is true, the third otherwise.")
        case .coalesce: Text(fr: "La première valeur qui existe.", en: "The first value that exists.")
        case .isMissing: Text(fr: "Vrai si la valeur n'existe pas.", en: "True if the value does not exist.")
        case .missing:
            Text(fr: "Aucune valeur, pour la raison nommée.", en: "No value, for the reason that is named.")
        case .all:
            Text(fr: "Vrai si la condition vaut partout.", en: "True if the condition holds everywhere.")
        case .any:
            Text(fr: "Vrai si la condition vaut au moins une fois.", en: "True if the condition holds once.")
        case .countWhere:
            Text(fr: "Le nombre de fois où la condition vaut.", en: "How often the condition holds.")
        default: dateHelp
        }
    }

    private var dateHelp: Text {
        switch self {
        case .date: Text(fr: "Un jour, écrit 2027-10-31.", en: "A day, written 2027-10-31.")
        case .dateReached:
            Text(
                fr: "Le jour à la fin duquel le cumul d'une série mensuelle atteint le seuil : le mois est "
                    + "trouvé par cumul, le jour par interpolation sur le calendrier réel.",
                en: "The day by whose end the running total of a monthly series reaches the target: the "
                    + "month is found by adding up, the day by interpolation over the real calendar.")
        case .daysToReached:
            Text(
                fr: "Le nombre de jours, avec sa fraction, au bout duquel le cumul d'une série mensuelle "
                    + "atteint le seuil.",
                en: "The number of days, with its fraction, after which the running total of a monthly "
                    + "series reaches the target.")
        case .lastingDate:
            Text(
                fr:
                    "Le jour à la fin duquel le cumul d'une série mensuelle cesse d'être négatif jusqu'au bout, "
                    + "interpolé sur le calendrier réel.",
                en:
                    "The day by whose end the running total of a monthly series stops being negative until the "
                    + "last month, interpolated over the real calendar.")
        default:
            (givenUnit?.label ?? Text(fr: "une valeur", en: "a value")).givenToANumber
        }
    }

    /// How the unit of the result follows from those of the arguments.
    public var unitRule: Text {
        switch self {
        case .sum, .mean, .min, .max, .if, .coalesce, .logMean:
            Text(
                fr: "Les valeurs ont la même unité, qui est celle du résultat.",
                en: "The values have the same unit, which is that of the result.")
        case .cumulated, .at, .abs, .round, .roundUp:
            Text(fr: "L'unité ne change pas.", en: "The unit does not change.")
        case .length, .countWhere: Unit.count.label.asResult
        case .sqrt, .power:
            Text(
                fr: "Un nombre qui n'est ni un montant ni une durée ; l'unité ne change pas.",
                en: "A number that is neither an amount nor a duration; the unit does not change.")
        case .ln:
            Text(
                fr: "Un nombre qui n'est ni un montant ni une durée ; le résultat est un taux.",
                en: "A number that is neither an amount nor a duration; the result is a ratio.")
        case .isMissing, .all, .any: Unit.truth.label.asResult
        case .missing: Text(fr: "Convient à toute unité.", en: "Fits any unit.")
        case .date, .dateReached, .lastingDate: Unit.date.label.asResult
        case .daysToReached: Unit.time.label.asResult
        case .euros, .days, .units, .ratio, .points, .index, .score:
            (givenUnit ?? .ratio).label.asResult
        }
    }

    /// A formula that uses the function.
    public var example: String {
        switch self {
        case .sum, .mean, .min, .cumulated, .length: "\(rawValue)(cash_balance[month=*])"
        case .max: "max(revenue - break_even_revenue, 0)"
        case .at: "at(revenue[month=*], 3)"
        case .abs: "abs(revenue - target_revenue) / target_revenue"
        case .round, .roundUp: "\(rawValue)(fixed_costs / unit_contribution)"
        case .sqrt: "sqrt(share * (1 - share) / respondents)"
        case .power: "1 - power(1 - monthly_churn, 12)"
        case .ln: "ln(leads / leads[year=previous])"
        case .logMean: "log_mean(revenue, revenue[year=previous])"
        case .if: "if(contribution_margin > 0, fixed_costs / contribution_margin, missing(\"no_margin\"))"
        case .coalesce: "coalesce(previous_revenue, 0)"
        case .isMissing: "is_missing(break_even_date)"
        case .missing: "missing(\"no_margin\")"
        case .all, .any, .countWhere: "\(rawValue)(cash_balance[month=*] >= 0)"
        case .date: "break_even_date <= date(\"2027-10-31\")"
        case .dateReached, .daysToReached: "\(rawValue)(revenue[month=*], break_even_revenue, plan_start)"
        case .lastingDate: "lasting_date(operating_profit[month=*], plan_start)"
        case .euros: "revenue > euros(1000)"
        case .days: "receivables / revenue * days(360)"
        case .units: "units(leads / 4)"
        case .ratio: "ratio(satisfaction / 10)"
        case .points: "market_share - previous_market_share > points(0.02)"
        case .index: "own_price / market_price * index(100)"
        case .score: "(promoters - detractors) / respondents * score(100)"
        }
    }
}

extension Text {
    fileprivate var asResult: Text { Text(fr: "Le résultat est \(fr).", en: "The result is \(en).") }
    fileprivate var givenToANumber: Text {
        Text(fr: "Lit un nombre simple comme \(fr).", en: "Reads a plain number as \(en).")
    }
}
