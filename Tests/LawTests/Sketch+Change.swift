import Foundation

/// Other cases from one: a key set, a number multiplied, an element cut in two or copied.
extension Sketch {
    /// The same with a key of a section's elements set, all of them or one.
    func setting(_ key: String, of section: String, _ id: String? = nil, to text: (String) -> String)
        -> Sketch
    {
        changing { name, element in
            guard name == section, id == nil || element.id == id else { return [element] }
            var changed = element
            changed.lines = element.lines.map { line in
                line.key == key
                    ? Line(key: key, text: text(line.text), isOptional: line.isOptional) : line
            }
            return [changed]
        }
    }

    /// The same with each element of each section replaced by some others.
    func changing(_ change: (_ section: String, Element) -> [Element]) -> Sketch {
        var result = self
        for file in files.indices {
            for (position, section) in files[file].sections.enumerated() {
                result.files[file].sections[position].elements = section.elements.flatMap {
                    change(section.key, $0)
                }
            }
        }
        return result
    }

    /// The same with some segments a number of times as large.
    func enlarged(_ times: Int, _ isMeant: @escaping (String) -> Bool) -> Sketch {
        let multiplied: (String) -> String = { text in
            text.replacing(#/\d+/#) { String((Int($0.0) ?? 0) * times) }
        }
        let larger = changing { section, element in
            guard section == "segments", let id = element.id, isMeant(id) else { return [element] }
            var changed = element
            changed.lines = element.lines.map { line in
                let text = line.key == "buyers" ? multiplied(line.text) : line.text
                return Line(key: line.key, text: text, isOptional: line.isOptional)
            }
            return [changed]
        }
        return ["customers", "in_market"].reduce(larger) { sketch, key in
            sketch.setting(key, of: "opening_position") { map in
                map.replacing(#/(\w+): (\d+)/#) { pair in
                    isMeant(String(pair.1)) ? "\(pair.1): \(multiplied(String(pair.2)))" : String(pair.0)
                }
            }
        }
    }

    /// The same with some segments cut into equal halves.
    func halved(_ isCut: @escaping (String) -> Bool) -> Sketch {
        let cut = changing { section, element in
            guard section == "segments", let id = element.id, isCut(id) else { return [element] }
            var (left, right) = (element, element)
            right.id = "\(id)_half"
            for line in element.lines.indices where element.lines[line].key == "buyers" {
                let half = Line(
                    key: "buyers", text: Self.half(element.lines[line].text), isOptional: false)
                (left.lines[line], right.lines[line]) = (half, half)
            }
            return [left, right]
        }
        let shares = ["rivals", "opening_position"].reduce(cut) { sketch, section in
            sketch.setting("awareness", of: section) { Self.both($0, isCut) { $0 } }
        }
        return ["customers", "in_market"].reduce(shares) { sketch, key in
            sketch.setting(key, of: "opening_position") { Self.both($0, isCut, Self.half) }
        }
    }

    private static func half(_ number: String) -> String { String((Int(number) ?? 0) / 2) }

    /// A map by segment in which each half has the value that a change makes of the whole's.
    private static func both(
        _ map: String, _ isCut: (String) -> Bool, _ change: (String) -> String
    ) -> String {
        let pairs = map.dropFirst().dropLast().split(separator: ", ").flatMap { pair -> [String] in
            let parts = pair.split(separator: ": ").map(String.init)
            guard parts.count == 2, isCut(parts[0]) else { return [String(pair)] }
            return [parts[0], "\(parts[0])_half"].map { "\($0): \(change(parts[1]))" }
        }
        return "{\(pairs.joined(separator: ", "))}"
    }

    /// The same with a twin of every offer.
    var twinned: Sketch {
        changing { section, element in
            guard section == "offers", let id = element.id else { return [element] }
            var twin = element
            twin.id = "twin_\(id)"
            return [element, twin]
        }
    }
}
