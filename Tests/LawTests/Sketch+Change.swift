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

    /// The same with self-service segments a number of times as large, and what is spent on them.
    func enlarged(_ times: Int) -> Sketch {
        let multiplied: (String) -> String = { text in
            text.replacing(#/\d+/#) { String((Int($0.0) ?? 0) * times) }
        }
        return changing { section, element in
            var changed = element
            changed.lines = element.lines.map { line in
                let isMeant =
                    section == "segments" && element.id != "firms" && line.key == "buyers"
                    || section == "actions" && line.key == "budget"
                let text =
                    isMeant
                    ? multiplied(line.text)
                    : section == "opening_position" && line.key == "customers"
                        ? line.text.replacing(#/(segment_\d+: )(\d+)/#) {
                            $0.1 + String((Int($0.2) ?? 0) * times)
                        } : line.text
                return Line(key: line.key, text: text, isOptional: line.isOptional)
            }
            return [changed]
        }
    }

    /// The same with each self-service segment cut into equal halves.
    var halved: Sketch {
        let cut = changing { section, element in
            guard section == "segments", let id = element.id, id != "firms" else { return [element] }
            var (left, right) = (element, element)
            right.id = "\(id)_half"
            for line in element.lines.indices where element.lines[line].key == "buyers" {
                let half = Line(
                    key: "buyers", text: Self.halves(element.lines[line].text), isOptional: false)
                (left.lines[line], right.lines[line]) = (half, half)
            }
            return [left, right]
        }
        let shares = ["rivals", "opening_position"].reduce(cut) { sketch, section in
            sketch.setting("awareness", of: section) {
                $0.replacing(#/(segment_\d+): ([0-9.]+ %)/#) { "\($0.1): \($0.2), \($0.1)_half: \($0.2)" }
            }
        }
        return shares.setting("customers", of: "opening_position") {
            $0.replacing(#/(segment_\d+): (\d+)/#) {
                let half = Self.halves(String($0.2))
                return "\($0.1): \(half), \($0.1)_half: \(half)"
            }
        }
    }

    private static func halves(_ number: String) -> String { String((Int(number) ?? 0) / 2) }

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
