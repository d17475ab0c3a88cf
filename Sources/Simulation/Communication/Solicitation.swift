import CaseModel
import PortableMath
import Quantities

/// Who may be contacted, who no longer wants to be, and how tired people are of being asked.
///
/// Reach of an action in a segment = reachable under the consent rule in force on the week's Monday × (1 − opted out
/// of its kind). Messages per reachable head f = spending × messages per euro ÷ buyers aimed at; calls and visits
/// add last week's contacts ÷ buyers. Opted out ← opted out + (1 − opted out)·(1 − e^(−opt-out rate·f)): for good.
/// Pressure P ← (1 − recovery)·P + last week's f; whatever reaches people by name is answered with the factor
/// 1 ÷ (1 + fatigue·P). Money spent on people who may not be contacted is spent for nothing.
///
/// *Source*: Naik, Mantrala & Sawyer (1998) for wear-out and its recovery; articles L223-1 of the French consumer
/// code and L34-5 of the posts and electronic communications code for consent.
/// *Verified by* `repeatedMessagesTireAndRestRestores`, `peopleWhoOptOutDoNotComeBack`,
/// `consentFollowsTheRuleInForceOnTheDay`.
struct Solicitation {
    private let segments: Int
    private let fatigue: Double
    private let recovery: Double
    /// Reach under the rule in force, of `action * segments + segment`.
    private let allowed: WeeklyTable<Double>
    /// The list of people who opted out of the kind of an action, or −1.
    private let list: Row<Int>
    private let listCount: Int
    private let optOut: Row<Double>
    /// Messages per reachable head and euro.
    private let messagesPerHead: Row<Double>
    private let clickRate: Row<Double>
    private let spending: WeeklyTable<Double>
    private let openingBuyers: Row<Double>
    /// Actions that contact people one by one.
    private let contacting: Row<Int>
    /// The segments that an action aims at, by runs.
    private let firstTarget: Row<Int>
    private let target: Row<Int>
    /// At `action * segments + segment`; −1 where nothing is sent.
    private let messages: Row<Int>
    private let clicks: Row<Int>
    /// Among the draws of every week.
    private let clickDraw: Row<Int>

    /// Share of each segment on each list of objections, and the solicitations that people still feel.
    struct State {
        let optedOut: Row<Double>
        let pressure: Row<Double>
        /// Messages per reachable head of the week.
        let sent: Row<Double>

        init(_ cursor: inout StateCursor, _ parameters: Solicitation) {
            optedOut = cursor.row(parameters.listCount * parameters.segments)
            (pressure, sent) = (cursor.row(parameters.segments), cursor.row(parameters.segments))
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let actions = SolicitingActions(compilation)
        segments = truth.segments.count
        fatigue = truth.communication.fatigue.value
        recovery = truth.communication.fatigueRecovery.value
        allowed = WeeklyTable(actions.allowed, weeks: compilation.clock.weekCount, memory)
        (list, listCount) = (memory.row(actions.list), actions.listCount)
        optOut = memory.row(actions.responses.map(\.optOut.value))
        messagesPerHead = memory.row(actions.messagesPerHead)
        clickRate = memory.row(actions.responses.map(\.clickRate.value))
        spending = compilation.actions.exactSpending
        openingBuyers = memory.row(truth.segments.map { Double($0.buyers.value) })
        (messages, clicks) = (memory.row(actions.messages), memory.row(actions.clicks))
        contacting = memory.row(
            Set(compilation.actions.effects.compactMap { $0.isOutreach ? $0.action : nil }).sorted())
        (firstTarget, target) = (memory.row(actions.firstTarget), memory.row(actions.target))
        clickDraw = compilation.draws(Sites.clicks, actions.addresses, where: actions.clicks.map { $0 >= 0 })
    }

    /// Lays down reach and responsiveness, sends the week's messages.
    func step(_ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        for segment in 0..<segments {
            var felt = (1 - recovery) * state.pressure[segment] + state.sent[segment]
            for position in 0..<contacting.count
            where exchange.contacted[contacting[position] * segments + segment] > 0 {
                felt += hearContacts(contacting[position], segment, state, exchange)
            }
            state.pressure[segment] = felt
            state.sent[segment] = 0
            exchange.responsiveness[segment] = 1 / (1 + fatigue * felt)
        }
        for action in 0..<list.count where exchange.active[action] {
            send(action, state, exchange, books, moment)
        }
    }

    /// Last week's calls and visits per head; some of those called object to the next.
    private func hearContacts(_ action: Int, _ segment: Int, _ state: State, _ exchange: Exchange) -> Double {
        let place = action * segments + segment
        let perHead = exchange.buyers[segment] > 0 ? exchange.contacted[place] / exchange.buyers[segment] : 0
        exchange.contacted[place] = 0
        object(action, segment, objecting(action, perHead), state)
        return perHead
    }

    /// The share of those solicited who object.
    private func objecting(_ action: Int, _ perHead: Double) -> Double {
        list[action] >= 0 && perHead > 0 ? 1 - Portable.exp(-optOut[action] * perHead) : 0
    }

    private func object(_ action: Int, _ segment: Int, _ share: Double, _ state: State) {
        guard list[action] >= 0 else { return }
        let place = list[action] * segments + segment
        state.optedOut[place] += (1 - state.optedOut[place]) * share
    }

    private func send(
        _ action: Int, _ state: State, _ exchange: Exchange, _ books: BooksWriter, _ moment: Moment
    ) {
        let perHead = spending[action, week: moment.week] * messagesPerHead[action]
        let objecting = objecting(action, perHead)
        for position in firstTarget[action]..<firstTarget[action + 1] {
            let segment = target[position]
            let place = action * segments + segment
            let allowed = allowed[place, week: moment.week]
            exchange.clicks[place] = 0
            let left = list[action] < 0 ? 1 : 1 - state.optedOut[list[action] * segments + segment]
            exchange.reach[place] = allowed * left
            guard perHead > 0, allowed > 0 else { continue }
            let number = Int(Cents.rounded(perHead * openingBuyers[segment] * allowed * left))
            state.sent[segment] += perHead
            object(action, segment, objecting, state)
            books.count(messages[place], number)
            guard clickRate[action] > 0 else { continue }
            let clicked = DrawnCount.binomial(
                number, clickRate[action] * exchange.responsiveness[segment],
                moment.uniform(clickDraw[place]))
            exchange.clicks[place] = clicked
            books.count(clicks[place], clicked)
        }
    }
}

/// The tables of `Solicitation` while they are compiled.
private struct SolicitingActions {
    var allowed: [Double] = []
    var list: [Int] = []
    var listCount = 0
    var responses: [MessageResponse] = []
    var messagesPerHead: [Double] = []
    var messages: [Int] = []
    var clicks: [Int] = []
    var addresses: [UInt64] = []
    var firstTarget = [0]
    var target: [Int] = []

    init(_ compilation: Compilation) {
        let kinds = Dictionary(
            compilation.business.actionKinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var lists: [Identifier<ActionKind>: Int] = [:]
        for (position, action) in compilation.actions.actions.enumerated() {
            let kind = kinds[action.kind]
            let response = kind?.messages ?? .none
            responses.append(response)
            if response.optOut != .zero {
                list.append(lists[action.kind] ?? lists.count)
                lists[action.kind] = list.last
            } else {
                list.append(-1)
            }
            let targets = compilation.index.targets(action)
            target += Set(targets).sorted()
            firstTarget.append(target.count)
            let buyers = targets.reduce(0) { $0 + compilation.truth.segments[$1].buyers.value }
            messagesPerHead.append(buyers > 0 ? response.perEuro.value / Double(buyers) : 0)
            for segment in compilation.truth.segments.indices {
                add(position, segment, kind, isTarget: targets.contains(segment), compilation)
            }
        }
        listCount = lists.count
    }

    private mutating func add(
        _ action: Int, _ segment: Int, _ kind: ActionKind?, isTarget: Bool, _ compilation: Compilation
    ) {
        let (firstMonday, buyers) = (
            compilation.business.calendar.firstMonday, compilation.truth.segments[segment].buyerKind
        )
        allowed += (0..<compilation.clock.weekCount).map { week in
            guard isTarget, let kind else { return 0 }
            return kind.consent(of: buyers, on: firstMonday + 7 * week).reachable.value
        }
        let sends = isTarget && (kind?.messages.perEuro.value ?? 0) > 0
        let tags = compilation.tags(segment: segment, action: action)
        messages.append(sends ? compilation.books.counter(.messages, tags) : -1)
        clicks.append(sends ? compilation.books.counter(.clicks, tags) : -1)
        addresses.append(
            sends
                ? compilation.addresses.bits(
                    "\(compilation.actions.addresses[action]).messages.segment."
                        + "\(compilation.truth.segments[segment].id)") : 0)
    }
}
