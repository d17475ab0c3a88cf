import Bilingual
import CaseModel
import Diagnostics
import Documents
import Figures
import Formulas
import Quantities

/// Whether what a plan writes of a figure has its unit, and a scope that the figure accepts.
struct MeasureCheck {
    let figure: Figure
    /// The ids of the fields that hold values of the figure.
    let fields: [String]
    /// Whether the kind of element can say a scope.
    let hasScope: Bool
    let known: [String: Set<String>]
    let language: Language

    func problems(of element: Record) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if case .fixed(let unit) = figure.unit {
            for field in fields {
                guard let entry = element.entry(field), !Self.fits(entry.value, unit) else { continue }
                problems.append(
                    Diagnostic(
                        .wrongUnit, at: entry.place,
                        found: Text(fr: entry.value.written(.french), en: entry.value.written(.english)),
                        expected: Self.expected(unit)
                            + Text(fr: ", l'unité de « \(figure.id) »", en: ", the unit of “\(figure.id)”"),
                        fix: Self.advice(entry.value, unit)))
            }
        } else {
            problems.append(unaccepted(element, "figure", figure.id))
        }
        return problems + scopeProblems(of: element)
    }

    /// Amounts for money, days for dates, lengths of time for times, percentages for rates, numbers for the rest.
    ///
    /// A rate may be written as a fraction of one too; a larger number lacks its sign %.
    static func fits(_ value: FieldValue, _ unit: Formulas.Unit) -> Bool {
        switch (value, unit) {
        case (.money, .money), (.date, .date), (.duration, .time): true
        case (.ratio, .count), (.ratio, .index), (.ratio, .score): true
        case (.percentage, .ratio), (.percentage, .index), (.points, .points): true
        case (.ratio(let number), .ratio): GivenValue.isFraction(number)
        default: false
        }
    }

    private static func expected(_ unit: Formulas.Unit) -> Text {
        unit == .ratio
            ? Text(fr: "un pourcentage, par exemple 40 %", en: "a percentage, for example 40 %") : unit.label
    }

    /// What a number without its unit most likely means.
    private static func advice(_ value: FieldValue, _ unit: Formulas.Unit) -> Text? {
        guard case .ratio(let number) = value else { return nil }
        switch unit {
        case .ratio: return GivenValue.percentAdvice(number)
        case .money:
            let (fr, en) = (number.value.typed(.french), number.value.typed(.english))
            return Text(fr: "écrivez « \(fr) € »", en: "write “€\(en)”")
        default: return nil
        }
    }

    private func scopeProblems(of element: Record) -> [Diagnostic] {
        guard hasScope else { return [] }
        let written = ScopeText(element.text("scope")?.fr ?? "", language: language)
        var problems = written.unknownKeys.map { unaccepted(element, "scope", $0) }
        for entry in written.scope.entries {
            guard figure.accepts(entry.key), let key = ScopeKey(rawValue: entry.key) else {
                problems.append(unaccepted(element, "scope", "\(entry.key)=\(entry.value)"))
                continue
            }
            if let problem = memberProblem(entry.value, of: key, element) { problems.append(problem) }
        }
        for key in figure.required where written.scope[key.rawValue] == nil {
            let name = ScopeText.name(key, language)
            problems.append(
                Diagnostic(
                    .missingKey, at: (element.entry("scope") ?? element.entry("figure"))?.place,
                    expected: Text(
                        fr: "un périmètre « \(name)=… » : « \(figure.id) » se mesure ainsi",
                        en: "a scope “\(name)=…”: so is “\(figure.id)” measured")))
        }
        return problems
    }

    private func memberProblem(_ member: String, of key: ScopeKey, _ element: Record) -> Diagnostic? {
        let members: Set<String>
        switch key {
        case .channel, .segment, .offer, .category, .seller, .action, .objective, .part:
            members = known[key.rawValue] ?? []
        case .stage: members = Set(FunnelStage.Name.allCases.map(\.rawValue) + ["won"])
        case .source: members = Set(TrafficSource.allCases.map(\.rawValue))
        case .partner: members = known["partnership"] ?? []
        case .contact: members = ["before", "during", "after"]
        case .cause: return nil
        case .rank: members = Set(CustomerClass.allCases.map(\.rawValue))
        case .profile: members = Set(CustomerProfile.allCases.map(\.rawValue))
        case .decisions: members = Set(DecisionGroup.allCases.map(\.rawValue))
        case .effect, .factor: members = Set(figure.members(of: key) ?? [])
        case .month, .until:
            guard Month(iso: member) == nil else { return nil }
            members = []
        case .year: members = ["previous"]
        }
        guard !members.contains(member) else { return nil }
        return Diagnostic(
            .unknownReference, at: element.entry("scope")?.place, found: Text(verbatim: member),
            expected: members.isEmpty
                ? Text(fr: "un mois, par exemple 2027-03", en: "a month, for example 2027-03")
                : Text(verbatim: members.sorted().joined(separator: ", ")),
            fix: suggestion(for: member, among: members.sorted()).map {
                Text(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
            })
    }

    private func unaccepted(_ element: Record, _ field: String, _ found: String) -> Diagnostic {
        let keys = figure.scopes.map { "\(ScopeText.name($0, language))=…" }.joined(separator: ", ")
        let expected =
            keys.isEmpty
            ? Text(
                fr: "rien : « \(figure.id) » vaut pour toute l'entreprise",
                en: "nothing: “\(figure.id)” is about the whole company")
            : Text(fr: "pour « \(figure.id) » : \(keys)", en: "for “\(figure.id)”: \(keys)")
        return Diagnostic(
            .unknownKey, at: element.entry(field)?.place, found: Text(verbatim: found), expected: expected)
    }
}

extension Double {
    /// The number as a keyboard writes it in a file.
    fileprivate func typed(_ language: Language) -> String {
        NumberWriter(language).shortNumber(self).filter {
            !$0.isWhitespace && (language == .french || $0 != ",")
        }
    }
}
