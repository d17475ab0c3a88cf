import Documents
import Formulas

/// What a call of a rule asks about one element, what it names, its neighbours or the case.
enum OwnQuestion: Hashable, Sendable {
    /// Which of several values is taken.
    enum Choice: Hashable, Sendable { case every, least, greatest }

    case has([String])
    case isAmong(field: String, values: [String])
    case count(field: String)
    case words(field: String)
    case of(reference: String, field: String, Choice)
    case items(groups: String, field: String)
    case quantity(field: String, Formulas.Unit)
    case direction(field: String)
    case namedBy(kind: String, reference: String)
    case sumNamedBy(kind: String, reference: String, value: String)
    case same(kind: String, theirs: String, own: String)
    case sameBefore(kind: String, theirs: String, own: String)
    case sum(kind: String, value: String)
    case sumWhere(kind: String, value: String, field: String, values: [String])
    case sumSame(kind: String, value: String, theirs: String, own: String)
    case yearStart, yearEnd
    case published(String)
    case hours(Double)
    case usualBudget, idleTargets, overbookedSellers, promotionsBelowCost
    case commission(field: String)
    case relativePrice(field: String)
    case objectiveTarget(figure: String)
    case elements(ElementQuestion)

    /// Reads a call by its shape alone; nil where the function is unknown or the arguments do not fit.
    init?(_ call: SourceCall) {
        guard let function = OwnFunction(rawValue: call.function) else {
            guard let question = ElementQuestion(call), question.figure == nil else { return nil }
            self = .elements(question)
            return
        }
        let texts = call.arguments
        let rest = Array(texts.dropFirst())
        if let question = Self.plain(function, texts) ?? Self.gathering(function, texts) {
            self = question
            return
        }
        switch (function, texts.count) {
        case (.has, 1...): self = .has(texts)
        case (.isAmong, 2...): self = .isAmong(field: texts[0], values: rest)
        case (.count, 1): self = .count(field: texts[0])
        case (.words, 1): self = .words(field: texts[0])
        case (.of, 2): self = .of(reference: texts[0], field: texts[1], .every)
        case (.leastOf, 2): self = .of(reference: texts[0], field: texts[1], .least)
        case (.greatestOf, 2): self = .of(reference: texts[0], field: texts[1], .greatest)
        case (.items, 2): self = .items(groups: texts[0], field: texts[1])
        case (.amount, 1): self = .quantity(field: texts[0], .money)
        case (.fraction, 1): self = .quantity(field: texts[0], .ratio)
        case (.day, 1): self = .quantity(field: texts[0], .date)
        case (.direction, 1): self = .direction(field: texts[0])
        case (.commission, 1): self = .commission(field: texts[0])
        case (.relativePrice, 1): self = .relativePrice(field: texts[0])
        default: return nil
        }
    }

    /// Questions about the case.
    private static func plain(_ function: OwnFunction, _ texts: [String]) -> OwnQuestion? {
        switch (function, texts.count) {
        case (.yearStart, 0): .yearStart
        case (.yearEnd, 0): .yearEnd
        case (.usualBudget, 0): .usualBudget
        case (.idleTargets, 0): .idleTargets
        case (.overbookedSellers, 0): .overbookedSellers
        case (.promotionsBelowCost, 0): .promotionsBelowCost
        case (.published, 1): .published(texts[0])
        case (.objectiveTarget, 1): .objectiveTarget(figure: texts[0])
        case (.hours, 1): Double(texts[0]).map(OwnQuestion.hours)
        default: nil
        }
    }

    /// Questions about other elements.
    private static func gathering(_ function: OwnFunction, _ texts: [String]) -> OwnQuestion? {
        switch (function, texts.count) {
        case (.namedBy, 2): .namedBy(kind: texts[0], reference: texts[1])
        case (.sumNamedBy, 3): .sumNamedBy(kind: texts[0], reference: texts[1], value: texts[2])
        case (.same, 3): .same(kind: texts[0], theirs: texts[1], own: texts[2])
        case (.sameBefore, 3): .sameBefore(kind: texts[0], theirs: texts[1], own: texts[2])
        case (.sumOf, 2): .sum(kind: texts[0], value: texts[1])
        case (.sumWhere, 4...):
            .sumWhere(kind: texts[0], value: texts[1], field: texts[2], values: Array(texts.dropFirst(3)))
        case (.sumSame, 4): .sumSame(kind: texts[0], value: texts[1], theirs: texts[2], own: texts[3])
        default: nil
        }
    }

    /// The fields that the answer depends on and that the call does not name.
    var silentFields: [String] {
        switch self {
        case .usualBudget: ["kind", "start", "end"]
        case .idleTargets: ["kind", "segments", "offers", "channel", "sellers", "weekly_hours", "end"]
        case .overbookedSellers: ["sellers", "weekly_hours", "start", "end"]
        case .promotionsBelowCost: ["kind", "offers", "price", "end"]
        case .relativePrice: ["offer", "price", "start"]
        case .objectiveTarget: ["figure", "scope", "target"]
        default: []
        }
    }
}
