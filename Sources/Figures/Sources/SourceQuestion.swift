import Bilingual
import CaseModel
import Formulas
import Quantities

/// What a source call asks for in a scope, and of whom.
enum SourceQuestion: Hashable {
    /// A number of the books.
    case books(BooksQuestion)
    /// A number of the customer file of the realised year.
    case customers(CustomerQuestion)
    /// A value that the case or the plan states, with the dotted paths of the fields behind it.
    case stated(Value, paths: [String])
    /// The figure that an objective aims at.
    case figure(FigureRequest)
    /// A value that the analysis hands in.
    case counterfactual(Counterfactual)
    /// No value, and why.
    case missing(MissingReason)
}

extension FigureResolver {
    /// What a call of a formula asks for, in the scope of its figure.
    func question(_ call: SourceCall, in scope: Scope) -> SourceQuestion {
        guard let function = SourceFunction(rawValue: call.function), let first = call.arguments.first else {
            return .missing(.wrongKind)
        }
        switch function {
        case .planned:
            return PlannedAmount(rawValue: first).map { planned($0, scope) } ?? .missing(.wrongKind)
        case .fact: return CaseFact(rawValue: first).map { stated($0, scope) } ?? .missing(.wrongKind)
        case .objective: return objective(first, scope)
        case .convention:
            return convention(first).map { .stated(.text($0), paths: []) } ?? .missing(.notStated)
        case .customersCounted, .customersRevenue:
            return CustomerQuestion(function == .customersCounted ? .count : .revenue, of: first, scope)
                .map(SourceQuestion.customers) ?? .missing(.wrongKind)
        case .without: return compared(.without, first, scope)
        case .share: return compared(.share, first, scope)
        default: break
        }
        guard let span = MonthSpan(scope, yearStart: facts.yearStart) else {
            return .missing(.outsideTheBooks)
        }
        guard let (selection, measure, divisor) = reading(function, call.arguments, scope) else {
            return .missing(function == .countedNext ? .noNextStage : .wrongKind)
        }
        return .books(
            BooksQuestion(selection: selection, measure: measure, span: span, divisor: divisor))
    }

    private typealias Reading = (LineSelection, BooksQuestion.Measure, Double)

    private func reading(_ function: SourceFunction, _ arguments: [String], _ scope: Scope) -> Reading? {
        let filter = Self.tags(scope)
        func ledger(_ accounts: AccountSelection?, credit: Bool) -> LineSelection? {
            let against = arguments.count > 1 ? AccountSelection(parsing: arguments[1]) : nil
            return accounts.map {
                LineSelection(
                    subject: .ledger($0, against: against, positiveOnCredit: credit), filter: filter)
            }
        }
        let accounts = AccountSelection(parsing: arguments[0])
        let counter = Counter(rawValue: arguments[0])
        func counted(_ measure: BooksQuestion.Measure, _ divisor: Double = 1) -> Reading? {
            counter.map { (LineSelection(subject: .counter($0), filter: filter), measure, divisor) }
        }
        switch function {
        case .netCredit: return ledger(accounts, credit: true).map { ($0, .flow, 100) }
        case .netDebit: return ledger(accounts, credit: false).map { ($0, .flow, 100) }
        case .onLineCredit, .onLineDebit:
            let ofSites = ledger(accounts, credit: function == .onLineCredit)?.onLine
            return ofSites.map { ($0, .flow, 100) }
        case .netDebitTagged: return tagged(accounts, arguments, filter)
        case .balance: return ledger(accounts, credit: false).map { ($0, .sinceOpening, 100) }
        case .cost:
            return CostBehaviour(rawValue: arguments[0])
                .flatMap { ledger(AccountSelection(costs: $0), credit: false) }.map { ($0, .flow, 100) }
        case .counted where counter == .stageEntries: return entries(scope["stage"], scope)
        case .counted: return counted(.flow)
        case .countedNext: return scope["stage"].flatMap(Self.next).flatMap { entries($0, scope) }
        case .countedAmount: return counted(.flow, 100)
        case .countedInvoiced:
            return counter.map { (LineSelection(subject: .invoiced($0), filter: filter), .flow, 1) }
        case .amountAtEnd: return counted(.stockAtEnd, 100)
        case .atEnd: return counted(.stockAtEnd)
        case .atStart: return counted(.stockAtStart)
        case .people:
            return counter.map { (.init(subject: .people($0), filter: filter), .stockAtEnd, 1_000_000) }
        default: return nil
        }
    }

    private func tagged(_ accounts: AccountSelection?, _ arguments: [String], _ filter: Tags) -> Reading? {
        guard let accounts, let dimension = arguments.last.flatMap(Tags.Dimension.init(rawValue:)) else {
            return nil
        }
        let selection = LineSelection(
            subject: .ledger(accounts, against: nil, positiveOnCredit: false), filter: filter,
            dimension: dimension)
        return (selection, .flow, 100)
    }

    /// Entries of a stage: leads are those of the first stage, deals won those of the last.
    private func entries(_ stage: String?, _ scope: Scope) -> Reading {
        let counter: Counter
        var filter = Self.tags(scope)
        filter[.stage] = nil
        switch stage {
        case FunnelStage.Name.lead.rawValue: counter = .leads
        case CaseFacts.wonStage: counter = .dealsWon
        default:
            counter = .stageEntries
            filter[.stage] = stage
        }
        return (LineSelection(subject: .counter(counter), filter: filter), .flow, 1)
    }

    private static func next(_ stage: String) -> String? {
        let stages = FunnelStage.Name.allCases.map(\.rawValue) + [CaseFacts.wonStage]
        guard let position = stages.firstIndex(of: stage), position + 1 < stages.count else { return nil }
        return stages[position + 1]
    }

    private static func tags(_ scope: Scope) -> Tags {
        var tags = Tags()
        for dimension in Tags.Dimension.allCases { tags[dimension] = scope[dimension.rawValue] }
        return tags
    }
}

extension MissingReason {
    static let ofTheRealisedYear = MissingReason(
        code: "of_the_realised_year",
        text: Text(
            fr: "les clients ne sont connus un à un que dans l'année vécue, jusqu'à 200 000",
            en: "customers are known one by one in the year lived alone, up to 200,000"))
    static let tooFewYears = MissingReason(
        code: "too_few_years",
        text: Text(
            fr: "il faut au moins vingt années possibles pour un intervalle de neuf années sur dix",
            en: "an interval of nine years in ten needs at least twenty possible years"))
    static let outsideTheBooks = MissingReason(
        code: "outside_the_books",
        text: Text(
            fr: "les livres ne couvrent pas cette période", en: "the books do not cover this period"))
    static let noNextStage = MissingReason(
        code: "no_next_stage",
        text: Text(fr: "aucune étape ne suit celle-ci", en: "no stage follows this one"))
    static let noForecast = MissingReason(
        code: "no_forecast",
        text: Text(
            fr: "le plan ne donne pas de prévision pour cette période",
            en: "the plan gives no forecast for this period"))
    static let notStated = MissingReason(
        code: "not_stated",
        text: Text(fr: "le plan ne l'indique pas", en: "the plan does not state it"))
    static let notJudged = MissingReason(
        code: "not_judged",
        text: Text(fr: "ce plan n'a pas été relu", en: "this plan was not reviewed"))
    static let noCounterfactual = MissingReason(
        code: "no_counterfactual",
        text: Text(
            fr: "la même année sans l'action n'a pas été calculée",
            en: "the same year without the action has not been computed"))
    static let onlyAMean = MissingReason(
        code: "only_a_mean",
        text: Text(
            fr: "la part d'une action est une moyenne sur les années possibles",
            en: "the share of an action is a mean over the possible years"))
    static let objectiveOfObjective = MissingReason(
        code: "objective_of_objective",
        text: Text(
            fr: "un objectif vise un chiffre qui n'est pas lui-même tiré d'un objectif",
            en: "an objective aims at a figure that is not itself drawn from an objective"))
}
