import CaseModel
import Formulas

/// The questions that formulas may put to the books, the plan and the analysis.
enum SourceFunction: String, CaseIterable {
    /// Credits minus debits of accounts over the period, and the reverse.
    case netCredit = "net_credit"
    case netDebit = "net_debit"
    /// The same over the entries that name a seller, an action or another tag.
    case netDebitTagged = "net_debit_tagged"
    /// The same over the entries of the company's web shops, and of the plan's actions for them.
    case onLineCredit = "on_line_credit"
    case onLineDebit = "on_line_debit"
    /// Net debit of the accounts of class 6 with one behaviour.
    case cost
    /// Debits minus credits of accounts since the opening, at the end of the period.
    case balance
    /// A counted flow over the period; for the stage after that in scope; in euros where cents are counted.
    case counted
    case countedNext = "counted_next"
    case countedAmount = "counted_amount"
    /// A counted stock of cents at the end of the period, in euros.
    case amountAtEnd = "amount_at_end"
    /// A flow counted for sales to assisted segments that are invoiced at once, contracts left out.
    case countedInvoiced = "counted_invoiced"
    /// A counted stock at the end or at the start of the period.
    case atEnd = "at_end"
    case atStart = "at_start"
    /// The buyers concerned by a stock counted in millionths of each segment.
    case people
    /// How many rows of the customer file of the realised year, and their sales of the year.
    case customersCounted = "customers_counted"
    case customersRevenue = "customers_revenue"
    /// What the plan states.
    case planned
    /// What the case states.
    case fact
    /// The value in force of a convention, a text.
    case convention
    /// A figure of the same year without the action in scope, or without the plan.
    case without
    /// What the part in scope adds to a figure, averaged over the orders in which parts can come.
    case share = "share_of"
    /// What the objective in scope states, and its result.
    case objective

    /// The unit of the answers; nil where the arguments are not answered.
    ///
    /// Answers in the unit of an objective's figure are checked as amounts, which differ from every ratio.
    static func unit(of call: SourceCall, figure: (String) -> Unit?) -> Unit? {
        guard let function = SourceFunction(rawValue: call.function) else { return nil }
        let first = call.arguments.first ?? ""
        switch function {
        case .netCredit, .netDebit:
            let isKnown = (1...2).contains(call.arguments.count)
            return isKnown && call.arguments.allSatisfy { AccountSelection(parsing: $0) != nil }
                ? .money : nil
        case .balance, .onLineCredit, .onLineDebit:
            return call.arguments.count == 1 && AccountSelection(parsing: first) != nil ? .money : nil
        case .netDebitTagged:
            let isKnown =
                call.arguments.count == 2 && AccountSelection(parsing: first) != nil
                && Tags.Dimension(rawValue: call.arguments[1]) != nil
            return isKnown ? .money : nil
        default: break
        }
        guard call.arguments.count == 1 else { return nil }
        switch function {
        case .cost: return CostBehaviour(rawValue: first) == nil ? nil : .money
        case .counted: return Counter(rawValue: first)?.isStock == false ? .count : nil
        case .countedNext: return first == Counter.stageEntries.rawValue ? .count : nil
        case .countedInvoiced: return first == Counter.orders.rawValue ? .count : nil
        case .countedAmount: return isInCents(first, isStock: false) ? .money : nil
        case .amountAtEnd: return isInCents(first, isStock: true) ? .money : nil
        case .atEnd, .atStart: return Counter(rawValue: first)?.isStock == true ? .count : nil
        case .people: return first == Counter.awareness.rawValue ? .count : nil
        case .customersCounted: return CustomerQuestion.Group(rawValue: first) == nil ? nil : .count
        case .customersRevenue: return CustomerQuestion.Group(rawValue: first) == nil ? nil : .money
        case .planned: return PlannedAmount(rawValue: first) == nil ? nil : .money
        case .fact: return CaseFact(rawValue: first)?.unit
        case .convention: return .text
        case .without, .share: return figure(first)
        case .objective: return ObjectivePart(rawValue: first) == nil ? nil : .money
        case .netCredit, .netDebit, .netDebitTagged, .balance, .onLineCredit, .onLineDebit: return nil
        }
    }

    private static func isInCents(_ counter: String, isStock: Bool) -> Bool {
        Counter(rawValue: counter).map { $0.isInCents && $0.isStock == isStock } ?? false
    }
}

/// What a plan states in euros.
enum PlannedAmount: String, CaseIterable {
    case budget, revenue, quota
}

/// What a case states.
enum CaseFact: String, CaseIterable {
    case yearStart = "year_start"
    case openDays = "open_days"
    case buyers
    /// Actions whose sales the company can trace: those that speak to buyers.
    case tracedActions = "traced_actions"
    /// 1 where the scope names no action; sellers of the scope whom the plan recruits.
    case wholePlan = "whole_plan"
    case recruits
    /// What a jury expects to read in the plan, and how much of it is written.
    case expectedFields = "expected_fields"
    case filledFields = "filled_fields"
    /// Rules of consistency that apply to the plan, and that hold.
    case applyingRules = "applying_rules"
    case heldRules = "held_rules"

    var unit: Unit { self == .yearStart ? .date : .count }
}

/// What is known of an objective.
enum ObjectivePart: String, CaseIterable {
    case baseline, target, forecast, result
}
