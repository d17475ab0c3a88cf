import CaseModel
import Quantities

/// Partners send buyers with a need, and take a share of what they bring.
///
/// Effort e = min(1, share ÷ usual share). A partner or introducer sends v = volume · 12 ÷ 52.18 · e buyers a week;
/// affiliates and marketplaces bring that many sales, hence send v ÷ (sales per buyer sent, as learnt so far). They are
/// spread over the partner's segments by their needs. In self-service they accompany ρ = v ÷ needs of the needs of people who are not customers,
/// as `Referrals` do; the partner is credited with ρ ÷ (awareness after) of sales to new people, more than it adds.
/// In assisted segments they are buyers of the pool who become leads. Nobody is added to the market.
/// The partner earns its commission and support, and bears a cost per contact.
/// *Source*: Coughlan, Anderson, Stern & El-Ansary (2006) on the economics of both sides of a channel.
/// *Verified by* `aPartnerBringsSalesAndTakesItsShare`, `aPartnerWithoutShareMakesNoEffort`.
struct Partners {
    let segments: Int
    let spans: ElementSpans
    /// The action that the partnership is part of, or −1 for one that the plan declares as such.
    private let action: Row<Int>
    /// Contacts of a week at full needs, by partnership.
    private let contacts: Row<Double>
    private let bringsSales: Row<Bool>
    private static let learning = 0.1
    private let reaches: Row<Bool>
    private let occasions: Row<Double>
    private let isAssisted: Row<Bool>
    let ledger: PartnerLedger

    /// The share of needs accompanied, at `partnership * segments + segment`.
    struct State {
        let reach: Row<Double>
        /// Sales per need of people who know the company and are not customers, by segment, as learnt so far.
        let conversion: Row<Double>
        let ledger: PartnerLedger.State

        init(_ cursor: inout StateCursor, _ partners: Partners) {
            let count = partners.spans.count * partners.segments
            reach = cursor.row(count)
            conversion = cursor.row(partners.segments)
            ledger = PartnerLedger.State(&cursor, partners.spans.count)
        }
    }

    init(_ compilation: Compilation) {
        let (truth, memory) = (compilation.truth, compilation.memory)
        let partnerships = compilation.partnerships
        segments = truth.segments.count
        spans = ElementSpans(
            partnerships.map {
                ElementSpans.Span(start: $0.value.start, end: $0.value.end, isPrevious: $0.isPrevious)
            }, compilation)
        action = memory.row(partnerships.map(\.action))
        let usual = truth.relations.partners.usualShare.value
        contacts = memory.row(
            partnerships.map { partnership in
                let effort = usual > 0 ? min(1, partnership.value.share.value / usual) : 1
                return partnership.volume / Period.month.weeks * effort
            })
        bringsSales = memory.row(partnerships.map { [.affiliate, .marketplace].contains($0.value.form) })
        reaches = memory.row(
            partnerships.flatMap { partnership in
                truth.segments.map {
                    partnership.value.segments.isEmpty || partnership.value.segments.contains($0.id)
                }
            })
        occasions = memory.row(SegmentNeeds.perWeek(truth))
        isAssisted = memory.row(truth.segments.map { $0.mode == .assisted })
        ledger = PartnerLedger(compilation)
    }

    /// Lays down who hears of the company from partners.
    func step(_ state: State, _ exchange: Exchange, _ moment: Moment) {
        for partnership in 0..<spans.count {
            let first = partnership * segments
            for segment in 0..<segments {
                (state.reach[first + segment], exchange.sentBuyers[first + segment]) = (0, 0)
            }
            let action = action[partnership]
            guard
                action >= 0
                    ? exchange.active[action]
                    : spans.runs(partnership, moment, planned: moment.planned.loyalty)
            else { continue }
            var needs = 0.0
            for segment in 0..<segments where reaches[first + segment] {
                needs += SegmentNeeds.ofOthers(segment, occasions, exchange)
            }
            guard needs > 0 else { continue }
            for segment in 0..<segments where reaches[first + segment] {
                let own = SegmentNeeds.ofOthers(segment, occasions, exchange)
                var sent = contacts[partnership] * own / needs
                if bringsSales[partnership], !isAssisted[segment] {
                    sent = state.conversion[segment] > 0 ? sent / state.conversion[segment] : 0
                }
                sent = min(own, sent)
                exchange.sentBuyers[first + segment] = sent
                guard !isAssisted[segment], own > 0 else { continue }
                state.reach[first + segment] = sent / own
                exchange.unaccompanied[segment] *= 1 - sent / own
                exchange.accompanied[segment] += sent / own
            }
        }
        SegmentNeeds.complete(exchange)
    }

    /// Learns from the week how many buyers who know the company and are not customers buy.
    func learn(_ state: State, _ exchange: Exchange) {
        guard spans.count > 0 else { return }
        for segment in 0..<segments where !isAssisted[segment] {
            let knowing = SegmentNeeds.ofOthers(segment, occasions, exchange) * exchange.heard[segment]
            guard knowing > 0 else { continue }
            let seen = min(1, Double(exchange.newCustomers[segment]) / knowing)
            let known = state.conversion[segment]
            state.conversion[segment] = known == 0 ? seen : known + Self.learning * (seen - known)
        }
    }
}

/// A partnership of a plan, or the part of one of its actions that is one.
struct CompiledPartnership {
    let value: Partnership
    let isPrevious: Bool
    /// The action, or −1.
    var action = -1
    /// What the partner brings by month at the strength of the action.
    var volume: Double
}

extension Compilation {
    /// The partnerships of both plans, last year's first, then those that are part of actions.
    var partnerships: [CompiledPartnership] {
        let declared = [(previous, true), (plan, false)].flatMap { plan, isPrevious in
            plan.relations.partnerships.map {
                CompiledPartnership(
                    value: $0, isPrevious: isPrevious, volume: Double($0.monthlyVolume.value))
            }
        }
        return declared + actions.effects.compactMap(partnership)
    }

    /// The partnership that an effect is; its tag is the id of the action.
    private func partnership(_ effect: ActionEffect) -> CompiledPartnership? {
        guard case .partners(let form, let volume, let share) = effect.effect else { return nil }
        let action = actions.actions[effect.action]
        let id = effect.name == effect.effect.primitive ? action.id.text : "\(action.id).\(effect.name)"
        return CompiledPartnership(
            value: Partnership(
                id: Identifier("action.\(id)"), form: form, start: action.start, end: action.end,
                share: share,
                segments: action.segments, monthlyVolume: Count(Int(volume.value)), supportCost: .zero),
            isPrevious: effect.action < actions.previousCount, action: effect.action,
            volume: volume.value * effect.strength)
    }
}
