import Mutations
import Testing

/// A short run of `make fuzz`: no accident to a shipped file is accepted in silence, none stops the program.
@Suite struct MutatedFileTests {
    @Test func everyAccidentGivesADiagnosticOrAValidFile() {
        let reading = MutatedReading(
            folder: ShippedCases.velos,
            names: [
                "case.yaml", "world.yaml", "plans/previous.yaml", "plans/statu-quo.yaml",
                "plans/defaillant.yaml",
            ],
            caseLibrary: ShippedCases.caseLibrary)
        for number in 0..<400 as Range<UInt32> {
            let complaint = reading.complaint(about: number)
            #expect(complaint == nil)
        }
    }
}
