import Bilingual
import Documents
import Formulas
import Quantities

/// An element as a rule sees it: its own fields, the elements around it, the case.
struct ElementView {
    let element: Record
    let index: ElementIndex
    let figures: FigureCatalogue
    let published: Record?
    let situation: PlanSituation
    /// What the calls of the rule ask, so that none is read again for each element.
    var questions: [SourceCall: OwnQuestion] = [:]
    /// Where each value of a field is written.
    let words: WordIndex

    private var kind: Documents.Kind? { index.schema.kind(element.kind) }

    /// The value of one of the element's own fields.
    func value(_ name: Name) -> Value {
        if name.id == "id" { return element.id.map { .text($0) } ?? .missing(.notWritten) }
        return element[name.id].map(\.inFormula) ?? .missing(.notWritten)
    }

    /// The answer to a call.
    func answer(_ call: SourceCall) -> Value {
        guard let question = questions[call] ?? OwnQuestion(call) else { return .missing(.unknown) }
        switch question {
        case .has(let fields): return .truth(fields.allSatisfy { element.entry($0)?.isFilled ?? false })
        case .isAmong(let field, let values):
            guard let value = element[field] else { return .missing(.notWritten) }
            return .truth(value.words.contains(where: values.contains))
        case .count(let field): return .number(Double(element[field]?.size ?? 0))
        case .words(let field): return wordCount(element[field])
        case .items(let groups, let field):
            guard let value = element[groups] else { return .missing(.notWritten) }
            return .series(value.groups.map { $0[field]?.inFormula.number ?? .nan })
        case .of(let reference, let field, let choice): return named(reference, field, choice)
        case .quantity(let field, let unit):
            guard let value = element[field], value.quantityUnit == unit else { return .missing(.notWritten) }
            return value.inFormula
        case .direction(let field): return direction(element.reference(field))
        case .elements(let question): return index.answer(question).value
        default: return gathered(question)
        }
    }

    private func gathered(_ question: OwnQuestion) -> Value {
        switch question {
        case .namedBy(let kind, let reference): return .number(Double(naming(kind, reference).count))
        case .sumNamedBy(let kind, let reference, let value): return sum(naming(kind, reference), value)
        case .same(let kind, let theirs, let own):
            return equals(kind, theirs, own).map { .number(Double($0.count)) } ?? .missing(.notWritten)
        case .sameBefore(let kind, let theirs, let own):
            let earlier = equals(kind, theirs, own)?.filter { $0.place < element.place }
            return earlier.map { .number(Double($0.count)) } ?? .missing(.notWritten)
        case .sum(let kind, let value): return sum(elements(kind), value)
        case .sumWhere(let kind, let value, let field, let values):
            return sum(
                elements(kind).filter { $0[field]?.words.contains(where: values.contains) ?? false }, value)
        case .sumSame(let kind, let value, let theirs, let own):
            return equals(kind, theirs, own).map { sum($0, value) } ?? .missing(.notWritten)
        case .yearStart: return .date(index.year.lowerBound)
        case .yearEnd: return .date(index.year.upperBound)
        case .published(let id): return published?[id].map(\.inFormula) ?? .missing(.notPublished)
        case .hours(let hours): return .number(hours / 24)
        case .usualBudget: return situation.usualBudget(of: element)
        case .commission(let field): return situation.commission(on: element[field]?.words ?? [])
        case .relativePrice(let field): return situation.relativePrice(of: element[field]?.words ?? [])
        case .objectiveTarget(let figure):
            let objective = elements("objective").first {
                $0.reference("figure") == figure && $0.entry("scope") == nil
            }
            return objective?["target"]?.inFormula ?? .missing(.notWritten)
        default:
            return situation.culprits(question, element).map { .number(Double($0.count)) }
                ?? .missing(.unknown)
        }
    }

    private func wordCount(_ value: FieldValue?) -> Value {
        let texts: [Text]
        switch value {
        case .text(let text): texts = [text]
        case .list(let values):
            texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
        default: return .missing(.notWritten)
        }
        return .number(Double(texts.map { $0.fr.split(whereSeparator: \.isWhitespace).count }.reduce(0, +)))
    }

    private func named(_ reference: String, _ field: String, _ choice: OwnQuestion.Choice) -> Value {
        let type = kind?.field(reference)?.type
        guard let value = element[reference], let kinds = type?.namedKinds, !kinds.isEmpty else {
            return .missing(.notWritten)
        }
        let values = value.words.compactMap { index.named($0, kinds)?[field]?.inFormula }
        guard !values.isEmpty else { return .missing(.notWritten) }
        guard choice != .every else {
            if case .list = value { return .series(values.map { $0.number ?? .nan }) }
            return values[0]
        }
        let ranked = values.compactMap { value in value.order.map { (value, $0) } }
        let best = choice == .least ? ranked.min { $0.1 < $1.1 } : ranked.max { $0.1 < $1.1 }
        return best?.0 ?? .missing(.notWritten)
    }

    private func direction(_ figure: String?) -> Value {
        switch figure.flatMap({ figures.figure($0) })?.direction {
        case .higher: .number(1)
        case .lower: .number(-1)
        case .some(.none), nil: .missing(.notWritten)
        }
    }

    private func elements(_ kind: String) -> [Record] { index.positions(of: kind).map { index.records[$0] } }

    private func naming(_ kind: String, _ reference: String) -> [Record] {
        guard let id = element.id else { return [] }
        return words.positions(kind, reference, holding: [id]).map { index.records[$0] }
    }

    private func equals(_ kind: String, _ theirs: String, _ own: String) -> [Record]? {
        let values = WordIndex.words(element, own)
        guard !values.isEmpty else { return nil }
        return words.positions(kind, theirs, holding: values).map { index.records[$0] }
    }

    private func sum(_ records: [Record], _ field: String) -> Value {
        let numbers = records.flatMap { record -> [Double] in
            switch record[field]?.inFormula {
            case .number(let number): [number]
            case .series(let numbers): numbers
            default: []
            }
        }
        return .number(numbers.reduce(0, +))
    }
}

extension Value {
    /// The number or the day by which values are ordered.
    fileprivate var order: Double? { number ?? date.map { Double($0.dayNumber) } }
}

extension FieldValue {
    /// What a quantity is written as.
    fileprivate var quantityUnit: Formulas.Unit? {
        switch self {
        case .money: .money
        case .ratio, .percentage, .points: .ratio
        case .date: .date
        default: nil
        }
    }
}

extension MissingReason {
    static let notWritten = MissingReason(
        code: "not_written",
        text: Text(fr: "le plan ne l'écrit pas", en: "the plan does not write it"))
    static let notPublished = MissingReason(
        code: "not_published",
        text: Text(fr: "le cas ne publie pas ce nombre", en: "the case does not publish this number"))
}
