public import Bilingual

/// Why a value does not exist: it is never replaced by zero.
public struct MissingReason: Hashable, Sendable {
    /// A short code in words: `division_by_zero`.
    public let code: String
    /// The reason in both languages.
    public let text: Text

    /// Makes a reason.
    public init(code: String, text: Text) {
        self.code = code
        self.text = text
    }

    private init(_ code: String, fr: String, en: String) { self.init(code: code, text: Text(fr: fr, en: en)) }

    /// The reason of `missing("code")` where the caller has no wording for the code.
    public static func coded(_ code: String) -> MissingReason {
        MissingReason(code, fr: "pas de valeur (\(code))", en: "no value (\(code))")
    }

    /// A division by zero.
    public static let divisionByZero = MissingReason(
        "division_by_zero", fr: "le dénominateur vaut zéro", en: "the denominator is zero")
    /// A result too large to be a number, or a number that is none.
    public static let notANumber = MissingReason(
        "not_a_number", fr: "le résultat n'est pas un nombre", en: "the result is not a number")
    /// A series with an element that has no value.
    public static let missingElement = MissingReason(
        "missing_element", fr: "une valeur de la série manque", en: "a value of the series is missing")
    /// A mean, minimum or maximum of nothing.
    public static let emptySeries = MissingReason(
        "empty_series", fr: "la série est vide", en: "the series is empty")
    /// Two series of different lengths combined element by element.
    public static let lengthsDiffer = MissingReason(
        "lengths_differ", fr: "les séries n'ont pas la même longueur", en: "the series differ in length")
    /// An element before the first or after the last.
    public static let noSuchElement = MissingReason(
        "no_such_element", fr: "la série n'a pas cet élément", en: "the series has no such element")
    /// A square root or a power to a fraction of a negative number.
    public static let negativeRoot = MissingReason(
        "negative_root", fr: "un nombre négatif n'a pas de racine", en: "a negative number has no root")
    /// A logarithm or a logarithmic mean of a number that is not above zero.
    public static let noLogarithm = MissingReason(
        "no_logarithm", fr: "zéro et les nombres négatifs n'ont pas de logarithme",
        en: "zero and negative numbers have no logarithm")
    /// An exponent that is not between 0 and 1,000.
    public static let badExponent = MissingReason(
        "bad_exponent", fr: "l'exposant doit être compris entre 0 et 1 000",
        en: "the exponent must lie between 0 and 1,000")
    /// A target that the cumulated series does not reach.
    public static let notReached = MissingReason(
        "not_reached", fr: "le seuil n'est pas atteint sur la période",
        en: "the threshold is not reached over the period")
    /// A running total that is negative at the end.
    public static let notLasting = MissingReason(
        "not_lasting", fr: "le cumul est négatif à la fin de la période",
        en: "the running total is negative at the end of the period")
    /// A date before the year 1 or after the year 9999.
    public static let dateOutOfRange = MissingReason(
        "date_out_of_range", fr: "la date sort du calendrier", en: "the date is outside the calendar")
    /// Values that cannot be combined, such as a text and a number.
    public static let wrongKind = MissingReason(
        "wrong_kind", fr: "ces valeurs ne se combinent pas", en: "these values do not combine")
    /// A missing value of which only the absence is known, as in a column.
    public static let unknown = MissingReason("unknown", fr: "valeur absente", en: "value absent")
}
