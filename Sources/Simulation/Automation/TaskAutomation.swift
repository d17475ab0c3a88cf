import Bilingual
import CaseModel
import Quantities

/// Tools that give back the time of a task.
///
/// From its first day a tool frees time · saved share each open week. Given to prospecting it adds to what the seller
/// of the task may sell in, at most the hours that the seller does not sell in yet; given to service it adds to the
/// time for complaints; not given to anything it changes nothing. Setting up is paid once, the tool by month (651).
/// *Verified by* `freedHoursMatterOnlyWhereTheyAreUsed`.
struct TaskAutomation {
    private let spans: ElementSpans
    private let minutes: Row<Double>
    private let seller: Row<Int>
    private let isService: Row<Bool>
    private let openness: Row<Double>
    private let setup: Row<Int64>
    private let setupWeek: Row<Int>
    private let setupLine: Int
    private let setupTax: Int
    private let monthly: MonthlyCosts
    private let saved: Row<Int>
    private let room: Row<Double>

    init(_ compilation: Compilation) {
        let (memory, calendar) = (compilation.memory, compilation.business.calendar)
        let automations =
            compilation.previous.relations.automations.map { ($0, true) }
            + compilation.plan.relations.automations.map { ($0, false) }
        // A tool serves as long as the plan that decides it is in charge.
        let dated = automations.map {
            ElementSpans.Span(start: $0.0.start, end: calendar.lastDay, isPrevious: $0.1)
        }
        spans = ElementSpans(dated, compilation)
        room = memory.row(Self.room(compilation.truth.sellers))
        seller = memory.row(
            automations.map { automation, _ in
                automation.use == .prospecting
                    ? automation.seller.flatMap { compilation.index.sellers[$0] } ?? -1 : -1
            })
        isService = memory.row(automations.map { $0.0.use == .service })
        minutes = memory.row(automations.map { $0.0.weeklyTime.minutes * $0.0.saved.value })
        openness = compilation.clock.openness
        setup = memory.row(automations.map(\.0.setupCost.cents))
        setupWeek = memory.row(
            automations.map { automation, isPrevious in
                let week = max(0, automation.start - calendar.firstMonday) / 7
                return isPrevious ? week : max(compilation.clock.planWeek, week)
            })
        saved = memory.row(automations.map { _ in compilation.books.counter(.automatedMinutes) })
        guard !automations.isEmpty else {
            (setupLine, setupTax, monthly) = (-1, -1, MonthlyCosts([], compilation))
            return
        }
        func line(_ fr: String, _ en: String, _ account: String) -> Int {
            compilation.books.line(Text(fr: fr, en: en), account, "512")
        }
        setupLine = line("Mise en place d’un outil", "Setting up of a tool", "651")
        setupTax = line("TVA sur mise en place d’un outil", "VAT on setting up of a tool", "44566")
        let cost = line("Abonnement à un outil", "Subscription to a tool", "651")
        let costVAT = line("TVA sur abonnement à un outil", "VAT on subscription to a tool", "44566")
        monthly = MonthlyCosts(
            zip(dated, automations).map { ($0, $1.0.monthlyCost, cost, costVAT) }, compilation)
    }

    /// Minutes of a usual week in which each seller does not sell yet.
    private static func room(_ sellers: [Seller]) -> [Double] {
        sellers.map { $0.weeklyHours.minutes * (1 - $0.sellingTime.value) }
    }

    /// Lays down the minutes freed this week and pays for tools set up.
    func step(_ exchange: Exchange, _ books: BooksWriter, _ moment: Moment) {
        exchange.freedMinutes.fill(0)
        exchange.serviceMinutes[0] = 0
        for task in 0..<spans.count where spans.runs(task, moment, planned: moment.planned.service) {
            let freed = minutes[task] * openness[moment.week]
            books.count(saved[task], Cents.rounded(freed))
            if isService[task] { exchange.serviceMinutes[0] += freed }
            if seller[task] >= 0 {
                let person = seller[task]
                exchange.freedMinutes[person] = min(
                    room[person] * openness[moment.week], exchange.freedMinutes[person] + freed)
            }
            if setupWeek[task] == moment.week {
                books.post(setupLine, setup[task])
                books.post(setupTax, Cents.share(StandardVAT.rate, of: setup[task]))
            }
        }
    }

    /// Enters the monthly cost of tools.
    func closeMonth(_ moment: Moment, _ month: MonthEnd) {
        monthly.closeMonth(month, planned: moment.planned.service)
    }
}
