import Bilingual
import Diagnostics
import Documents
import Formulas

/// Checks figures against each other: names, scopes, units, cycles; and that each has its prose.
struct CatalogueCheck {
    /// The figures without problem, in the order of the documents.
    private(set) var sound: [FigureReading.Entry] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let entries: [FigureReading.Entry]
    private let byID: [String: FigureReading.Entry]
    private let conventions: [FigureReading.ConventionEntry]

    init(_ entries: [FigureReading.Entry], conventions: [FigureReading.ConventionEntry]) {
        self.entries = entries
        self.conventions = conventions
        byID = Dictionary(entries.map { ($0.figure.id, $0) }, uniquingKeysWith: { first, _ in first })
        var broken = Set(entries.map(\.figure.id).filter { !isSound($0) })
        broken.formUnion(cycles())
        var isGrowing = true
        while isGrowing {
            let before = broken.count
            for entry in entries where entry.figure.uses.contains(where: broken.contains) {
                broken.insert(entry.figure.id)
            }
            isGrowing = broken.count > before
        }
        sound = entries.filter { !broken.contains($0.figure.id) }
    }

    private mutating func isSound(_ id: String) -> Bool {
        guard let entry = byID[id] else { return false }
        let before = diagnostics.count
        for (formula, node) in entry.formulas {
            checkUnits(entry, formula, node)
            checkScopes(formula, node)
        }
        checkKeys(entry)
        let known = conventions.map(\.convention.id)
        for convention in entry.figure.conventions where !known.contains(convention) {
            report(
                .unknownReference, entry.place, found: convention,
                expected: NodeReading.listing(known))
        }
        if entry.figure.estimate == .ratioOfMeans, entry.figure.formula.ratio == nil {
            report(
                .badFormula, entry.formula.place,
                expected: Text(
                    fr: "une division, puisque l'espérance est un rapport de moyennes",
                    en: "a division, as the expected value is a ratio of means"))
        }
        return diagnostics.count == before
    }

    private mutating func report(
        _ code: DiagnosticCode, _ place: Place, found: String? = nil, expected: Text? = nil
    ) {
        diagnostics.append(
            Diagnostic(code, at: place, found: found.map { Text(verbatim: $0) }, expected: expected))
    }

    private mutating func checkUnits(
        _ entry: FigureReading.Entry, _ formula: Formula, _ node: DocumentNode
    ) {
        do {
            _ = try formula.kind(
                declared: entry.figure.unit.checked,
                names: { name in
                    byID[name.id].map { Formulas.Kind($0.figure.unit.checked, isSeries: name.isSeries) }
                },
                calls: { call in
                    let isConvention = call.function == SourceFunction.convention.rawValue
                    if isConvention, !call.arguments.allSatisfy(entry.figure.conventions.contains) {
                        return nil
                    }
                    return SourceFunction.unit(of: call) { byID[$0]?.figure.unit.checked }
                        .map { Formulas.Kind($0) }
                })
        } catch {
            diagnostics += FigureReading.diagnostics(error, in: node)
        }
    }

    /// The keys that are required or choose a part are among those accepted.
    private mutating func checkKeys(_ entry: FigureReading.Entry) {
        for key in entry.figure.required + entry.figure.parts.map(\.key)
        where !entry.figure.scopes.contains(key) {
            report(
                .unknownChoice, entry.place, found: key.rawValue,
                expected: NodeReading.listing(entry.figure.scopes.map(\.rawValue)))
        }
    }

    private mutating func checkScopes(_ formula: Formula, _ node: DocumentNode) {
        for name in formula.names {
            guard let used = byID[name.id]?.figure else { continue }
            for key in name.scope.keys where !used.accepts(key) {
                report(
                    .badFormula, node.place, found: name.description,
                    expected: FigureRequestProblem.unacceptedKey(key, of: used).text)
            }
        }
    }

    /// The figures that come from themselves; each cycle is reported once, at its first figure.
    private mutating func cycles() -> Set<String> {
        var walk = CycleWalk(uses: byID.mapValues { $0.figure.uses })
        for entry in entries { walk.visit(entry.figure.id) }
        for cycle in walk.cycles {
            guard let entry = byID[cycle[0]] else { continue }
            report(
                .badFormula, entry.formula.place, found: (cycle + [cycle[0]]).joined(separator: " → "),
                expected: Text(
                    fr: "un chiffre qui ne se calcule pas à partir de lui-même",
                    en: "a figure that is not computed from itself"))
        }
        return Set(walk.cycles.flatMap { $0 })
    }

    /// Checks that every figure, reason and convention is said in every language read, and nothing else is.
    mutating func check(_ prose: ProseReading) {
        let codes = Set(entries.flatMap { $0.figure.formulas.flatMap(\.missingCodes) }).sorted()
        for language in Language.allCases {
            guard let said = prose.byLanguage[language], let place = prose.places[language] else { continue }
            for entry in entries where said.figures[entry.figure.id] == nil {
                report(.missingKey, place, expected: Text(verbatim: "figures.\(entry.figure.id)"))
            }
            for entry in entries {
                for part in entry.figure.parts
                where said.figures[entry.figure.id].map({ $0.parts[part.member] == nil }) ?? false {
                    let path = "figures.\(entry.figure.id).parts.\(part.member)"
                    report(.missingKey, place, expected: Text(verbatim: path))
                }
            }
            for code in codes where said.reasons[code] == nil {
                report(.missingKey, place, expected: Text(verbatim: "reasons.\(code)"))
            }
            for entry in conventions where said.conventions[entry.convention.id] == nil {
                report(.missingKey, place, expected: Text(verbatim: "conventions.\(entry.convention.id)"))
            }
        }
        for key in prose.figureKeys where byID[key.id] == nil {
            report(
                .unknownReference, key.place, found: key.id,
                expected: Text(fr: "un chiffre du catalogue", en: "a figure of the catalogue"))
        }
    }
}

extension FigureUnit {
    /// The unit by which formulas are checked: values in the unit of an objective count as amounts.
    fileprivate var checked: Unit { if case .fixed(let unit) = self { unit } else { .money } }
}

extension Figure {
    /// The ids of the figures that the figure or one of its parts comes from.
    var uses: [String] { formulas.flatMap(\.uses) }
}

extension Formula {
    /// The ids of the figures that the formula comes from.
    var uses: [String] {
        let compared = [SourceFunction.without, .share].map(\.rawValue)
        return names.map(\.id) + calls.filter { compared.contains($0.function) }.flatMap(\.arguments)
    }
}
