/// The functions that every formula knows; any other function is a call that its reader answers.
public enum BuiltIn: String, Hashable, Sendable, CaseIterable {
    case sum, mean, min, max, cumulated, at, length
    case abs, round
    case roundUp = "round_up"
    case sqrt, power, ln
    case logMean = "log_mean"
    case `if`, coalesce
    case isMissing = "is_missing"
    case missing
    case all, any
    case countWhere = "count_where"
    case date
    case dateReached = "date_reached"
    case daysToReached = "days_to_reached"
    case lastingDate = "lasting_date"
    case euros, days, units, ratio, points, index, score

    /// What a parameter takes.
    public enum Shape: String, Hashable, Sendable {
        /// One value.
        case single
        /// A series, whose members are taken one by one.
        case series
        /// One value or a series.
        case either
        /// A quoted text.
        case text
    }

    /// A parameter of a function.
    public struct Parameter: Hashable, Sendable {
        /// The word that help pages use.
        public let name: String
        /// What the parameter takes.
        public let shape: Shape
    }

    /// The parameters in order.
    public var parameters: [Parameter] {
        func made(_ shape: Shape, _ names: String...) -> [Parameter] {
            names.map { Parameter(name: $0, shape: shape) }
        }
        switch self {
        case .sum, .mean, .min, .max, .abs, .round, .roundUp, .sqrt, .ln, .isMissing, .euros, .days, .units,
            .ratio, .points, .index, .score:
            return made(.either, "x")
        case .logMean: return made(.single, "x", "y")
        case .cumulated, .length: return made(.series, "series")
        case .at: return made(.series, "series") + made(.single, "position")
        case .power: return made(.either, "x") + made(.single, "exponent")
        case .if: return made(.single, "condition") + made(.either, "then", "otherwise")
        case .coalesce: return made(.either, "x", "otherwise")
        case .missing: return made(.text, "code")
        case .all, .any, .countWhere: return made(.series, "conditions")
        case .date: return made(.text, "day")
        case .dateReached, .daysToReached:
            return made(.series, "series") + made(.single, "target", "first_day")
        case .lastingDate: return made(.series, "series") + made(.single, "first_day")
        }
    }

    /// Whether the last parameter may be repeated.
    public var isVariadic: Bool {
        switch self {
        case .sum, .mean, .min, .max, .coalesce: true
        default: false
        }
    }

    /// How the function is called: `at(series, position)`.
    public var usage: String {
        let names = parameters.map { $0.shape == .text ? "\"\($0.name)\"" : $0.name }
        return "\(rawValue)(\((names + (isVariadic ? ["…"] : [])).joined(separator: ", ")))"
    }

    /// The unit that the function gives to a plain number, for the functions that do only this.
    public var givenUnit: Unit? {
        switch self {
        case .euros: .money
        case .days: .time
        case .units: .count
        case .ratio: .ratio
        case .points: .points
        case .index: .index
        case .score: .score
        default: nil
        }
    }

    /// Whether the function makes one value of whole series.
    var isAggregate: Bool {
        switch self {
        case .sum, .mean, .min, .max, .at, .length, .all, .any, .countWhere, .dateReached, .daysToReached,
            .lastingDate:
            true
        default: false
        }
    }

    var givesTruth: Bool { self == .isMissing || self == .all || self == .any }

    func accepts(_ count: Int) -> Bool {
        isVariadic ? count >= parameters.count : count == parameters.count
    }
}
