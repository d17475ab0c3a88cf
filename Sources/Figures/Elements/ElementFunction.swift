public import Bilingual

/// The questions about a plan that the rules of a standard may ask, beside figures and built-in functions.
///
/// All arguments are quoted. All but `expected` count elements of a kind.
public enum ElementFunction: String, Hashable, Sendable, CaseIterable {
    case elements, filled
    case matching = "where"
    case measures, distinct, linked, above, below
    case outsideYear = "outside_year"
    case expected

    /// How the function is called.
    public var usage: String {
        switch self {
        case .elements: #"elements("kind")"#
        case .filled: #"filled("kind", "field", …)"#
        case .matching: #"where("kind", "field", "value", …)"#
        case .measures: #"measures("kind", "field", "figure", …)"#
        case .distinct: #"distinct("kind", "field")"#
        case .linked: #"linked("kind", "other kind", "reference field of the other kind")"#
        case .above: #"above("kind", "field", "reference field", "field of what it names")"#
        case .below: #"below("kind", "field", "reference field", "field of what it names")"#
        case .outsideYear: #"outside_year("kind", "date field", …)"#
        case .expected: #"expected("figure")"#
        }
    }

    /// What the function answers, in one sentence.
    public var help: Text {
        switch self {
        case .elements: Text(fr: "Combien de pièces de cette sorte.", en: "How many elements of the kind.")
        case .filled:
            Text(
                fr: "Combien de pièces dont toutes ces rubriques sont remplies.",
                en: "How many elements in which all these fields are filled.")
        case .matching:
            Text(
                fr: "Combien de pièces dont la rubrique a l'une de ces valeurs.",
                en: "How many elements whose field has one of these values.")
        case .measures:
            Text(
                fr:
                    "Combien de pièces dont la rubrique nomme l'un de ces chiffres, quel que soit le périmètre.",
                en: "How many elements whose field names one of these figures, whatever the scope.")
        case .distinct:
            Text(
                fr: "Combien de valeurs différentes prend la rubrique.",
                en: "How many different values the field takes.")
        case .linked:
            Text(
                fr: "Combien de pièces sont citées par au moins une pièce de l'autre sorte.",
                en: "How many elements are named by at least one element of the other kind.")
        case .above:
            Text(
                fr: "Combien de pièces ont une valeur plus grande, ou plus tardive, que ce qu'elles citent.",
                en: "How many elements have a value greater or later than something that they name.")
        case .below:
            Text(
                fr: "Combien de pièces ont une valeur plus petite, ou plus précoce, que ce qu'elles citent.",
                en: "How many elements have a value smaller or earlier than something that they name.")
        case .outsideYear:
            Text(
                fr: "Combien de pièces ont une de ces dates hors de l'année du plan.",
                en: "How many elements have one of these dates outside the year of the plan.")
        case .expected:
            Text(
                fr: "La valeur d'un chiffre en moyenne des années possibles.",
                en: "The value of a figure on average over possible years.")
        }
    }
}
