import Bilingual
import Documents
import Foundation
import Mutations

/// Draws values that a field may hold, edges of its range among them, as an English file writes them.
struct RandomValue {
    let catalogue: SchemaCatalogue
    /// The ids declared so far, by kind.
    var ids: [String: [String]] = [:]
    /// How many buyers each segment has.
    var buyers: [String: Int] = [:]
    /// Whether a channel serves assisted buyers.
    var hasSellingChannel = true
    var dice: Dice

    mutating func chance(_ percent: Int) -> Bool { dice.below(100) < percent }

    /// A number from low to high, each edge one time in twelve.
    mutating func number(_ low: Double, _ high: Double, isLogarithmic: Bool = false) -> Double {
        switch dice.below(12) {
        case 0: return low
        case 1: return high
        default:
            let part = Double(dice.below(1_000_000)) / 1_000_000
            guard isLogarithmic, low >= 0, high > 1 else { return low + (high - low) * part }
            return exp(log(max(low, 0.01)) + (log(high) - log(max(low, 0.01))) * part)
        }
    }

    /// The text of a value; nil where nothing can be written, such as a reference among no things.
    mutating func text(_ field: Field) -> String? {
        text(field.type, field.range, size: field.size, isRequired: field.need == .required)
    }

    private mutating func text(
        _ type: FieldType, _ range: ValueRange?, size: ClosedRange<Int>? = nil, isRequired: Bool = false
    ) -> String? {
        let (low, high) = (range?.low?.magnitude, range?.high?.magnitude)
        switch type {
        case .money:
            return "€" + written(number(low ?? 0, min(high ?? 20_000, 20_000), isLogarithmic: true), 2)
        case .share: return written(100 * number(low ?? 0, high ?? 1), 2) + " %"
        case .ratio: return written(number(low ?? 0, high ?? 5), 4)
        case .percentage: return written(100 * number(low ?? 0, min(high ?? 5, 5)), 2) + " %"
        case .rate: return "\"\(written(number(0, 2), 3)) / year\""
        case .hoursRate:
            return "\(written(number(max((low ?? 0) / 60, 0), min((high ?? 2_400) / 60, 60)), 1)) h / week"
        case .count: return String(Int(number(low ?? 0, min(high ?? 5_000, 30_000), isLogarithmic: true)))
        case .duration: return duration(low, high)
        case .date: return "2027-\(two(1 + dice.below(12)))-\(two(1 + dice.below(28)))"
        case .month: return "2027-\(two(1 + dice.below(12)))"
        case .text, .paragraph: return "text \(dice.below(1000))"
        case .truth: return chance(50) ? "yes" : "no"
        case .series: return series()
        case .quantity: return "€\(dice.below(100_000))"
        case .choice(let choices): return dice.one(of: choices).name.en
        case .reference(let kinds): return reference(kinds)
        case .list(let element): return list(element, range, size, isRequired: isRequired)
        case .record(let kind): return group(kind)
        case .records(let kind): return chance(60) || isRequired ? group(kind).map { "[\($0)]" } : nil
        case .map(let keys, let element): return map(keys, element, range)
        }
    }

    private mutating func duration(_ low: Double?, _ high: Double?) -> String {
        let day = 24.0 * 60
        let (least, most) = (low ?? 0, min(high ?? 20 * day, 200 * day))
        if most < 3 * day { return "\(Int(number(least, most))) min" }
        return "\(Int(number(least, most))) min"
    }

    private mutating func series() -> String {
        let drawn = (0..<12).map { _ in 1 + Double(dice.below(200)) / 100 }
        let mean = drawn.reduce(0, +) / 12
        return drawn.map { written($0 / mean, 6) }.joined(separator: " ; ")
    }

    private mutating func reference(_ kinds: [String]) -> String? {
        let known = kinds.flatMap { ids[$0] ?? [] }
        return known.isEmpty ? nil : dice.one(of: known)
    }

    private mutating func list(
        _ element: FieldType, _ range: ValueRange?, _ size: ClosedRange<Int>?, isRequired: Bool
    ) -> String? {
        let count = max(size?.lowerBound ?? 0, min(size?.upperBound ?? 2, 1 + dice.below(2)))
        var texts: [String] = []
        for _ in 0..<count {
            guard let text = text(element, range), !texts.contains(text) || size != nil else { continue }
            texts.append(text)
        }
        return texts.isEmpty && !isRequired ? nil : "[\(texts.joined(separator: ", "))]"
    }

    private mutating func group(_ kind: String) -> String? {
        guard let kind = catalogue.kind(kind) else { return nil }
        var pairs: [String] = []
        for field in kind.fields where field.need == .required || chance(40) {
            if let text = text(field) { pairs.append("\(field.key.en): \(text)") }
        }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private mutating func map(_ keys: FieldType.MapKeys, _ element: FieldType, _ range: ValueRange?) -> String
    {
        let names: [String]
        switch keys {
        case .references(let kinds): names = kinds.flatMap { ids[$0] ?? [] }
        case .choices(let choices): names = choices.map(\.name.en)
        }
        var pairs: [String] = []
        for name in names {
            if let text = text(element, range) { pairs.append("\(name): \(text)") }
        }
        return "{\(pairs.joined(separator: ", "))}"
    }

    /// Whole per cents that sum to a hundred, for as many names.
    mutating func split(among names: [String]) -> String {
        var left = 100
        let parts = names.enumerated().map { position, name -> String in
            let part = position == names.count - 1 ? left : dice.below(left + 1)
            left -= part
            return "\(name): \(part) %"
        }
        return "{\(parts.joined(separator: ", "))}"
    }

    func written(_ value: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", value)
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
