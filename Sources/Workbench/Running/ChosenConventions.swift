import Bilingual
import Diagnostics
import Figures
import Quantities

/// The conventions of a run by id: those that a person chose; the others take the catalogue's first value.
struct ChosenConventions {
    let values: [String: String]

    /// Reads choices written `variance_terms=three`; all that is wrong is told at once.
    init(reading choices: [String], in catalogue: FigureCatalogue) throws(Problems) {
        var values: [String: String] = [:]
        var problems: [Diagnostic] = []
        for choice in choices {
            let (id, value) = Self.sides(choice)
            guard let convention = catalogue.choosableConventions.first(where: { $0.id == id }) else {
                problems.append(Self.unknown(id, in: catalogue))
                continue
            }
            if let other = values[id], other != value {
                problems.append(Self.contradictory(id, other, value))
            } else if convention.values.contains(value) {
                values[id] = value
            } else {
                problems.append(Self.refused(choice, convention))
            }
        }
        try Problems.check(problems)
        self.values = values
    }

    /// Months to live after the year, so that its figures have what these conventions need.
    var tailMonths: Count { Count(values["roi_horizon"] == "with_tail" ? 12 : 0) }

    /// The conventions that a run was recorded with.
    init(recorded: [String]) {
        values = Dictionary(recorded.map(Self.sides), uniquingKeysWith: { first, _ in first })
    }

    /// Every convention of a catalogue with the value in force, as a record keeps them.
    func recorded(in catalogue: FigureCatalogue) -> [String] {
        catalogue.conventions.map { "\($0.id)=\(values[$0.id] ?? $0.values[0])" }
    }

    private static func sides(_ choice: String) -> (String, String) {
        let sides = choice.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.filter { !$0.isWhitespace } }
        return (sides[0], sides.count > 1 ? sides[1] : "")
    }

    /// A name that no formula asks for; of a convention of the catalogue that is not computed yet, its value is told.
    private static func unknown(_ id: String, in catalogue: FigureCatalogue) -> Diagnostic {
        let known = catalogue.choosableConventions.map(\.id)
        var fix = suggestion(for: id, among: known).map {
            Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
        }
        if let convention = catalogue.convention(id) {
            fix = Text(
                fr: "« \(id) » ne se choisit pas encore : les chiffres suivent « \(convention.values[0]) ».",
                en: "“\(id)” cannot be chosen yet: figures follow “\(convention.values[0])”.")
        }
        return Diagnostic(
            .unknownReference, at: nil, found: Text(verbatim: "--convention \(id)"),
            expected: Text(verbatim: known.joined(separator: ", ")), fix: fix)
    }

    private static func contradictory(_ id: String, _ first: String, _ second: String) -> Diagnostic {
        Diagnostic(
            .duplicatedKey, at: nil,
            found: Text(verbatim: "--convention \(id)=\(first), --convention \(id)=\(second)"),
            fix: Text(fr: "gardez une seule des deux valeurs", en: "keep one of the two values"))
    }

    private static func refused(_ choice: String, _ convention: Convention) -> Diagnostic {
        Diagnostic(
            .unknownChoice, at: nil, found: Text(verbatim: "--convention \(choice)"),
            expected: Text(
                verbatim: convention.values.map { "\(convention.id)=\($0)" }.joined(separator: ", ")))
    }
}
