import CaseModel
import Quantities
import Simulation
import Testing

/// What is new draws at addresses of its own: counts of everything that stood before are equal, one by one.
///
/// New elements come first in their lists: an address by position would move every other.
@Suite struct AddressLawTests {
    /// Cases tried by each test.
    static let cases: UInt32 = 40

    /// Moderate cases in which nobody shares a service desk with a newcomer: no complaints, no word of mouth.
    private static func plain(_ number: UInt32) -> Sketch {
        ModerateCase(number: number).sketch
            .setting("complaints", of: "customer_service") { _ in "0 %" }
    }

    /// Counts of the realised year by line; those of lines that only one of two years has are left out.
    private static func counts(_ sketch: Sketch) throws -> [CounterLine: [Int64]] {
        let reading = try #require(try LawBench.read(sketch), "\(sketch.description)")
        let books = try reading.world().realisedYear(seed: 5)
        var counts: [CounterLine: [Int64]] = [:]
        for (position, line) in books.layout.counters.enumerated() {
            counts[line] = books.layout.months.indices.map { books.count(counter: position, month: $0) }
        }
        return counts
    }

    /// Lines that tell of all segments, sellers or actions together: a newcomer counts in them.
    private static func isOfOne(_ line: CounterLine) -> Bool {
        line.tags[.segment] != nil || line.tags[.seller] != nil
    }

    private static func expectSame(
        _ before: Sketch, _ after: Sketch, case number: UInt32, _ what: String
    ) throws {
        let (one, two) = (try counts(before), try counts(after))
        let differing = one.filter { isOfOne($0.key) && two[$0.key] != $0.value }
        #expect(one.keys.contains(where: isOfOne))
        guard let (line, count) = differing.first else { return }
        Issue.record("\(what), case \(number): \(line): \(count), then \(two[line] ?? [])")
    }

    @Test func aFurtherSegmentChangesNoUniformOfTheOthers() throws {
        for number in 0..<Self.cases {
            // Advertising for all would reach the newcomers too: the plan aims at a segment.
            let before = Self.aimed(Self.plain(number))
            try Self.expectSame(before, before.withFurtherSegment, case: number, "a further segment")
        }
    }

    @Test func aFurtherSellerOfTheShopChangesNoUniformOfTheOthers() throws {
        for number in 0..<Self.cases {
            let before = Self.plain(number)
            let after = before.adding(
                ModerateCase.element(
                    "a_first_seller",
                    [
                        ("post", "Shop"), ("role", "store"), ("monthly_pay", "€2000"), ("quota", "€1000"),
                    ]), to: "sellers")
            try Self.expectSame(before, after, case: number, "a further seller")
        }
    }

    @Test func aFurtherActionChangesNoUniformOfTheOthers() throws {
        for number in 0..<Self.cases {
            let before = Self.plain(number)
            let after = before.adding(
                ModerateCase.element(
                    "a_first_action",
                    [
                        ("name", "Nothing"), ("kind", "local_advertising"), ("start", "2027-03-01"),
                        ("end", "2027-06-30"), ("budget", "€0"),
                    ]), to: "actions")
            try Self.expectSame(before, after, case: number, "a further action")
        }
    }

    private static func aimed(_ sketch: Sketch) -> Sketch {
        sketch.changing { section, element in
            guard section == "actions" else { return [element] }
            var aimed = element
            aimed.lines.append(ModerateCase.line("targets", "[segment_0, firms]"))
            return [aimed]
        }
    }
}

extension Sketch {
    /// The same with an element at the head of each section of a name.
    func adding(_ element: Element, to section: String) -> Sketch {
        var result = self
        for file in files.indices where files[file].name != "plans/previous.yaml" {
            for position in files[file].sections.indices where files[file].sections[position].key == section {
                result.files[file].sections[position].elements.insert(element, at: 0)
            }
        }
        return result
    }

    /// The same with a copy of a segment, of another id, before the others.
    var withFurtherSegment: Sketch {
        guard
            let model = files.flatMap(\.sections).first(where: { $0.key == "segments" })?.elements
                .first(where: { $0.id == "segment_0" })
        else { return self }
        var newcomer = model
        newcomer.id = "a_first_segment"
        let known = ["rivals", "opening_position"].reduce(adding(newcomer, to: "segments")) {
            $0.setting("awareness", of: $1) { "{a_first_segment: 30 %, " + $0.dropFirst() }
        }
        return known.setting("customers", of: "opening_position") {
            "{a_first_segment: 500, " + $0.dropFirst()
        }
    }
}
