import CaseModel
import PortableMath
import Quantities

/// Surveys of satisfaction (CSAT) and effort (CES) at three points of contact: before, during and after the sale.
///
/// Latent satisfaction is that of buyers, less a workload weight times the square of sellers' load (before), less an
/// availability weight times what channels lack (during), and itself after. Of the week's buyers a share answers:
/// satisfied answers are a binomial with the probability of a rating of 7 or more; ease, from 1 to 7, adds up to
/// answers + Binomial(6 · answers, satisfaction). *Source*: Dixon, Freeman & Toman (2010) for effort.
/// *Verified by* `eachPointOfContactHasItsSurvey`.
struct ContactSurvey {
    private static let points = ["before", "during", "after"]
    private let response: Double
    private let workloadWeight: Double
    private let availabilityWeight: Double
    private let answerDraw: Row<Int>
    private let satisfiedDraw: Row<Int>
    private let easeDraw: Row<Int>
    private let answers: Row<Int>
    private let satisfied: Row<Int>
    private let ease: Row<Int>

    init(_ compilation: Compilation) {
        let complaints = compilation.truth.relations.complaints
        response = complaints.surveyResponse.value
        workloadWeight = complaints.workloadWeight.value
        availabilityWeight = complaints.availabilityWeight.value
        let memory = compilation.memory
        let addresses = Self.points.map { compilation.addresses.bits("contact.\($0)") }
        answerDraw = compilation.draws(Sites.contactAnswered, addresses)
        satisfiedDraw = compilation.draws(Sites.contactSatisfied, addresses)
        easeDraw = compilation.draws(Sites.contactEase, addresses)
        func counters(_ counter: Counter) -> Row<Int> {
            memory.row(Self.points.map { compilation.books.counter(counter, Tags([.contact: $0])) })
        }
        (answers, satisfied) = (counters(.contactAnswers), counters(.contactSatisfied))
        ease = counters(.contactEase)
    }

    /// Asks the week's buyers.
    func step(_ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        guard response > 0 else { return }
        var (buyers, sum) = (0, 0.0)
        for segment in 0..<exchange.purchases.count {
            buyers += exchange.purchases[segment]
            sum += Double(exchange.purchases[segment]) * exchange.satisfaction[segment]
        }
        guard buyers > 0 else { return }
        let mean = sum / Double(buyers)
        for point in 0..<answers.count {
            let latent = min(1, max(0, mean - loss(point, exchange)))
            let answered = DrawnCount.binomial(
                buyers, response, moment.uniform(answerDraw[point]))
            let happy = DrawnCount.binomial(
                answered, 1 - Portable.normalCDF((6.5 - 10 * latent) / 2),
                moment.uniform(satisfiedDraw[point]))
            let steps = DrawnCount.binomial(
                6 * answered, latent, moment.uniform(easeDraw[point]))
            books.count(answers[point], answered)
            books.count(satisfied[point], happy)
            books.count(ease[point], answered + steps)
        }
    }

    private func loss(_ point: Int, _ exchange: Exchange) -> Double {
        switch point {
        case 0:
            var (available, left) = (0.0, 0.0)
            for seller in 0..<exchange.minutesAvailable.count {
                available += exchange.minutesAvailable[seller]
                left += exchange.minutesLeft[seller]
            }
            let load = available > 0 ? max(0, 1 - left / available) : 0
            return workloadWeight * load * load
        case 1:
            var present = 0.0
            for channel in 0..<exchange.availability.count { present += exchange.availability[channel] }
            let count = exchange.availability.count
            return count > 0 ? availabilityWeight * max(0, 1 - present / Double(count)) : 0
        default: return 0
        }
    }
}
