import Bilingual
import Diagnostics
import Documents
import FixedChance
import Testing

private let pieces =
    [
        ":", " ", "\n", "\t", "-", "- ", "[", "]", "{", "}", ",", "&a ", "*a", "? ", "!", "#", "\"", "'",
        "|\n",
        "%", "€", "é", "0", "9", "..", ";", "/", "---\n", "~", "<<: *a", "\u{0}", "\u{202E}", "\u{1F6B2}",
        "@",
        "id: salon\n", "budget: -1 €\n", "999999999999999999999", "1e999", "valeur: ",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80]]

private func mutated(_ bytes: [UInt8], _ random: inout FixedSequence) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) where !result.isEmpty {
        let place = Int.random(in: 0..<result.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: result.remove(at: place)
        case 1: result[place] = UInt8.random(in: 0...255, using: &random)
        case 2: result.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        case 3:
            result.removeSubrange(place..<min(result.count, place + Int.random(in: 1...40, using: &random)))
        default:
            let end = min(result.count, place + Int.random(in: 1...60, using: &random))
            result.insert(contentsOf: result[place..<end], at: Int.random(in: 0...place, using: &random))
        }
    }
    return result
}

@Test func noMutationOfAFileTraps() throws {
    var random = FixedSequence(seed: 20_270_315)
    let catalogue = try Samples.catalogue()
    let originals = [Samples.french, Samples.english].map { Array($0.utf8) }
    var refused = 0
    for round in 0..<5_000 {
        let bytes = mutated(originals[round % 2], &random)
        let document = DocumentParser.parse(bytes, file: "f.yaml")
        let reader = SchemaReader(catalogue: catalogue, language: document.language.language)
        let read = reader.readDocument(document, as: "plan")
        let unresolved = catalogue.unresolvedReferences(in: read.records, known: read.ids)
        let text = DiagnosticWriter(language: .french).text(read.diagnostics + unresolved)
        for diagnostic in read.diagnostics {
            guard let place = diagnostic.place, !place.isWholeFile, let line = diagnostic.excerpt else {
                continue
            }
            #expect(place.column >= 1 && place.column <= line.count + 1 && place.length >= 1)
        }
        refused += text.isEmpty ? 0 : 1
    }
    #expect(refused > 2_500 && refused < 5_000)
}

@Test func noMutationOfASchemaTraps() {
    var random = FixedSequence(seed: 7)
    let original = Array(Samples.schema.utf8)
    var refused = 0
    for _ in 0..<500 {
        let document = DocumentParser.parse(mutated(original, &random), file: "s.yaml")
        let (catalogue, problems) = SchemaCatalogue.reading([document])
        refused += problems.isEmpty ? 0 : 1
        let plan = Samples.parse(Samples.french)
        let read = SchemaReader(catalogue: catalogue, language: .french).readDocument(plan, as: "plan")
        for record in read.records { #expect(catalogue.parameters(of: record).count <= 200) }
    }
    #expect(refused > 100)
}

/// How long it takes, and that it grows as the elements do, is for `make bench` to measure.
@Test func threeHundredElementsAreReadAndReferredTo() throws {
    let parts = Samples.french.split(separator: "actions:\n")
    let action = String(try #require(parts.last))
    let actions = (0..<300).map { action.replacing("id: salon", with: "id: salon_\($0)") + "\n" }
    let bytes = Array((parts[0] + "actions:\n" + actions.joined()).utf8)
    let catalogue = try Samples.catalogue()
    let document = DocumentParser.parse(bytes, file: "plan.yaml")
    let read = SchemaReader(catalogue: catalogue, language: .french).readDocument(document, as: "plan")
    #expect(read.diagnostics.isEmpty)
    #expect(read.records(of: "action").count == 300)
    #expect(read.ids["action"]?.count == 300)
    #expect(catalogue.unresolvedReferences(in: read.records, known: read.ids).isEmpty)
}
