public import Bilingual
public import Quantities

/// A chart as data, with the sentence that says what is seen.
public struct Chart: Hashable, Sendable {
    /// The anchor, unique in the report.
    public var id: String
    /// The title, which names what is drawn and its unit.
    public var title: Text
    /// What a person who sees the chart learns from it, for those who do not see it.
    public var description: Text
    /// What is drawn.
    public var content: Content

    /// What a chart draws.
    public enum Content: Hashable, Sendable {
        /// An amount per month against its target, last year and what was expected.
        case monthly(MonthlySeries)
        /// Cumulated revenue against cumulated costs, with the days when one crosses the other.
        case breakEven(BreakEvenCurve)
        /// The stages of a funnel.
        case funnel([FunnelStage])
        /// What actions add to the profit, with their intervals, one line each.
        case returns([EffectLine])
        /// What effects are worth, with their intervals, one line each.
        case effects([EffectLine])
    }

    /// Makes a chart.
    public init(id: String, title: Text, description: Text, content: Content) {
        self.id = id
        self.title = title
        self.description = description
        self.content = content
    }
}

/// An amount per month, beside what it is compared with.
public struct MonthlySeries: Hashable, Sendable {
    /// One month; what is nil is not drawn.
    public struct Point: Hashable, Sendable {
        /// The month.
        public var month: Month
        /// What happened.
        public var realised: Money?
        /// What the plan aimed at.
        public var target: Money?
        /// The same month one year before.
        public var previous: Money?
        /// The lower bound of what was to be expected.
        public var expectedLow: Money?
        /// The upper bound of what was to be expected.
        public var expectedHigh: Money?

        /// Makes a month.
        public init(
            month: Month, realised: Money? = nil, target: Money? = nil, previous: Money? = nil,
            expectedLow: Money? = nil, expectedHigh: Money? = nil
        ) {
            self.month = month
            self.realised = realised
            self.target = target
            self.previous = previous
            self.expectedLow = expectedLow
            self.expectedHigh = expectedHigh
        }
    }

    /// The months, in order.
    public var points: [Point]

    /// Makes a series.
    public init(points: [Point]) { self.points = points }
}

/// Revenue and costs cumulated from the start of the exercise.
public struct BreakEvenCurve: Hashable, Sendable {
    /// The sums up to the end of one day.
    public struct Point: Hashable, Sendable {
        /// The day.
        public var date: CalendarDate
        /// The revenue since the start.
        public var revenue: Money
        /// All costs since the start.
        public var costs: Money
        /// The fixed costs since the start, if they are to be drawn.
        public var fixedCosts: Money?

        /// Makes a point.
        public init(date: CalendarDate, revenue: Money, costs: Money, fixedCosts: Money? = nil) {
            self.date = date
            self.revenue = revenue
            self.costs = costs
            self.fixedCosts = fixedCosts
        }
    }

    /// A day when the curves cross, and how it was found.
    public struct Crossing: Hashable, Sendable {
        /// The day.
        public var date: CalendarDate
        /// The amount reached that day.
        public var amount: Money
        /// How it was found: `calculé`, `constaté`.
        public var label: Text

        /// Makes a crossing.
        public init(date: CalendarDate, amount: Money, label: Text) {
            self.date = date
            self.amount = amount
            self.label = label
        }
    }

    /// The sums, in the order of days; usually month ends, the start included.
    public var points: [Point]
    /// The crossings to mark.
    public var crossings: [Crossing]

    /// Makes a curve.
    public init(points: [Point], crossings: [Crossing] = []) {
        self.points = points
        self.crossings = crossings
    }
}

/// A stage of a funnel.
public struct FunnelStage: Hashable, Sendable {
    /// The name of the stage.
    public var label: Text
    /// How many reached it.
    public var count: Count
    /// The share of the stage before that reached it; nil for the first.
    public var passage: Ratio?

    /// Makes a stage.
    public init(label: Text, count: Count, passage: Ratio? = nil) {
        self.label = label
        self.count = count
        self.passage = passage
    }
}

/// What an action, or one part of a gap, is worth, seen several ways; what is nil is not drawn.
public struct EffectLine: Hashable, Sendable {
    /// The name of the action or of the effect.
    public var label: Text
    /// The anchor of the derivation, if the report holds it.
    public var anchor: String?
    /// What it is worth in the year lived.
    public var realised: Money?
    /// What it was expected to be worth.
    public var expected: Money?
    /// The lower bound of the interval (5 %).
    public var low: Money?
    /// The upper bound of the interval (95 %).
    public var high: Money?
    /// What the company's own tracking shows of an action: the margin less the cost.
    public var tracked: Money?

    /// Makes a line.
    public init(
        label: Text, anchor: String? = nil, realised: Money? = nil, expected: Money? = nil, low: Money? = nil,
        high: Money? = nil, tracked: Money? = nil
    ) {
        self.label = label
        self.anchor = anchor
        self.realised = realised
        self.expected = expected
        self.low = low
        self.high = high
        self.tracked = tracked
    }
}
