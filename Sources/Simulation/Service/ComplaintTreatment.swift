import Bilingual
import CaseModel
import PortableMath
import Quantities

/// How complaints are treated, what that costs, and who leaves all the same.
///
/// Of complaints treated after w weeks with a gesture g, the share d·(1 + a·w)·exp(−g ÷ scale)·(1 ∓ promise) leaves,
/// at most 1: a promised delay that is kept takes from it, a broken one adds. Departures are counted as they are
/// expected, whole people being carried over. A process without promise, gesture or hours is the case's own way.
/// *Source*: Hart, Heskett & Sasser (1990); Gelbrich & Roschk (2011) for compensation, Davidow (2003) for speed.
/// *Verified by* `aGestureKeepsComplainants`, `waitingDrivesComplainantsAway`.
struct ComplaintTreatment {
    private let segments: Int
    private let departure: Double
    private let delayWeight: Double
    private let promiseWeight: Double
    private let hourlyCost: Double
    private let inherited: Way
    private let decided: Way
    private let gesture: Int
    private let hours: Int
    private let departures: Row<Int>

    /// One way of treating complaints.
    private struct Way {
        /// Staff minutes per week beyond those of the case.
        let minutes: Double
        /// Weeks promised; infinite without a promise.
        let promise: Double
        let gesture: Int64
        /// exp(−gesture ÷ scale).
        let kept: Double

        init(_ process: ComplaintProcess?, scale: Money) {
            minutes = process?.addedHours.minutes ?? 0
            promise = process?.targetDelay.weeks ?? .infinity
            gesture = process?.goodwill.cents ?? 0
            kept = scale > .zero ? Portable.exp(-Double(gesture) / Double(scale.cents)) : 1
        }
    }

    /// Departures expected and not yet counted, by segment.
    struct State {
        let carry: Row<Double>
        init(_ cursor: inout StateCursor, segments: Int) { carry = cursor.row(segments) }
    }

    init(_ compilation: Compilation) {
        let response = compilation.truth.relations.complaints
        segments = compilation.truth.segments.count
        (departure, delayWeight) = (response.departure.value, response.delayWeight.value)
        (promiseWeight, hourlyCost) = (response.promiseWeight.value, Double(response.hourlyCost.cents) / 60)
        let previous = compilation.previous.relations.complaints
        inherited = Way(previous, scale: response.gestureScale)
        decided = Way(compilation.plan.relations.complaints ?? previous, scale: response.gestureScale)
        gesture = compilation.books.line(
            Text(fr: "Geste envers un client", en: "Gesture to a customer"), "658", "512")
        hours = compilation.books.line(
            Text(fr: "Heures de service client", en: "Hours of customer service"), "6411", "512")
        departures = compilation.counters(.complaintDepartures)
    }

    private func way(_ moment: Moment) -> Way { moment.planned.service ? decided : inherited }

    /// Staff minutes of the week; those beyond the case's are paid.
    func minutes(_ usual: Double, _ books: BooksWriter, _ moment: Moment) -> Double {
        let added = way(moment).minutes
        books.post(hours, Cents.rounded(added * hourlyCost))
        return usual + added
    }

    /// Notes who leaves among complainants treated after some weeks.
    func close(_ number: Int, segment: Int, weeks: Double, _ state: State, _ moment: Moment) {
        guard number > 0, departure > 0 else { return }
        let way = way(moment)
        let promise = way.promise.isFinite ? (weeks <= way.promise ? -promiseWeight : promiseWeight) : 0
        let share = departure * (1 + delayWeight * weeks) * way.kept * max(0, 1 + promise)
        state.carry[segment] += Double(number) * min(1, share)
    }

    /// Lays down the whole people who leave this week.
    func release(_ state: State, _ exchange: Exchange, _ books: BooksWriter) {
        for segment in 0..<segments {
            let whole = min(Int(state.carry[segment]), exchange.customers[segment])
            state.carry[segment] -= Double(whole)
            exchange.departing[segment] = whole
            books.count(departures[segment], whole)
        }
    }

    /// Pays the gestures of the week.
    func pay(_ served: Int, _ books: BooksWriter, _ moment: Moment) {
        books.post(gesture, Int64(served) * way(moment).gesture)
    }
}
