import Bilingual
import CaseFiles
import Testing

@testable import Workbench

private let record = RunRecord(
    caseID: "velos", planID: "p", planFile: "p.yaml", seed: 7, replications: 200, engine: "1",
    conventions: ["day_count=real"],
    inputs: [
        RunRecord.Input(path: "inputs/velos/case.yaml", fingerprint: Fingerprint.sha256([1])),
        RunRecord.Input(path: "inputs/plan/p.yaml", fingerprint: Fingerprint.sha256([2])),
    ])

@Test func aRecordReadsBackWithItsVerificationNumber() throws {
    let (read, stated) = try #require(RunRecord.reading(Array(record.json.text.utf8)))
    #expect(read == record)
    #expect(stated == record.verification)
    #expect(stated.wholeMatch(of: /[0-9a-f]{4}(-[0-9a-f]{4}){3}/) != nil)
}

@Test func everythingThatMakesARunChangesItsVerificationNumber() {
    func changed(
        seed: UInt64 = 7, replications: Int = 200, engine: String = "1",
        conventions: [String] = ["day_count=real"],
        inputs: [RunRecord.Input] = record.inputs
    ) -> RunRecord {
        RunRecord(
            caseID: "velos", planID: "p", planFile: "p.yaml", seed: seed, replications: replications,
            engine: engine,
            conventions: conventions, inputs: inputs)
    }
    let others = [
        changed(seed: 8), changed(replications: 201), changed(engine: "2"),
        changed(conventions: ["day_count=360"]),
        changed(inputs: [record.inputs[0]]),
    ]
    #expect(changed().verification == record.verification)
    #expect(Set(others.map(\.verification) + [record.verification]).count == others.count + 1)
}

@Test func theOrderOfInputsDoesNotMatter() {
    let turned = RunRecord(
        caseID: "velos", planID: "p", planFile: "p.yaml", seed: 7, replications: 200, engine: "1",
        conventions: ["day_count=real"], inputs: record.inputs.reversed())
    #expect(turned.verification == record.verification)
}

@Test func aChangedFigureIsNamedWithItsScope() {
    let kept =
        "{\n  \"figures\": [\n    {\n      \"id\": \"revenue\",\n      \"scope\": {\"month\": \"2027-03\"},\n"
        + "      \"value\": 12\n    }\n  ]\n}\n"
    let replayed = kept.replacing("12", with: "13")
    let words = FiguresDifference(kept: kept, replayed: replayed).words
    #expect(words.fr.contains("\"id\": \"revenue\"") && words.fr.contains("2027-03"))
    #expect(words.en.contains("kept:     \"value\": 12") && words.en.contains("replayed: \"value\": 13"))
}
