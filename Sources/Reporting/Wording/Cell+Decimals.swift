import Quantities

extension Cell.Decimals {
    /// How many digits follow the decimal mark.
    var digits: Int {
        switch self {
        case .none: 0
        case .one: 1
        case .two: 2
        case .three: 3
        case .four: 4
        }
    }
}

extension Cell {
    /// Where a number has so many whole digits that its decimals say nothing.
    private static let enough = 100.0

    /// Cells that are read together, written with the same number of decimals.
    ///
    /// Plain numbers, counts and measures alone are changed: other kinds of cells have one precision. All take
    /// the finest precision found (31.0 and 50 give 31.0 and 50.0), or the coarsest as soon as one of them
    /// reaches 100 (95.5 and 150 give 96 and 150). Verified by `theEndsOfAnIntervalShowTheSameDecimals`.
    public static func alike(_ cells: [Cell]) -> [Cell] {
        let known = cells.compactMap(\.precision)
        let isLarge = known.contains { abs($0.value) >= enough }
        let order = known.map(\.decimals).sorted { $0.digits < $1.digits }
        guard let decimals = isLarge ? order.first : order.last else { return cells }
        return cells.map { $0.written(with: decimals) }
    }

    private var precision: (value: Double, decimals: Decimals)? {
        switch self {
        case .count(let count): (Double(count.value), Decimals.none)
        case .number(let ratio, let decimals), .measure(let ratio, let decimals, _): (ratio.value, decimals)
        case .figure(let cell, _): cell.precision
        default: nil
        }
    }

    private func written(with decimals: Decimals) -> Cell {
        switch self {
        case .count(let count) where decimals.digits > 0:
            .number(Ratio(Double(count.value)), decimals: decimals)
        case .number(let ratio, _): .number(ratio, decimals: decimals)
        case .measure(let ratio, _, let unit): .measure(ratio, decimals: decimals, unit: unit)
        case .figure(let cell, let anchor): .figure(cell.written(with: decimals), anchor: anchor)
        default: self
        }
    }
}
