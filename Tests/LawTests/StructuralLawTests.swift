import Foundation
import Testing

/// Laws of the model on random cases drawn from the table of kinds.
///
/// A case that breaks a law is made smaller part by part and printed as files. `SEUIL_LAWS=5000` tries more cases.
@Suite struct StructuralLawTests {
    static let cases = UInt32(ProcessInfo.processInfo.environment["SEUIL_LAWS"] ?? "") ?? usualCases
    #if DEBUG
        private static let usualCases: UInt32 = 20
    #else
        private static let usualCases: UInt32 = 500
    #endif

    @Test func everyLawHoldsOnRandomCases() throws {
        var (read, refused) = (0, 0)
        var number: UInt32 = 0
        var concerned = [Int](repeating: 0, count: StructuralLaw.all.count)
        while read < Self.cases {
            let sketch = LawBench.sketch(number)
            number += 1
            guard let reading = try LawBench.read(sketch) else {
                refused += 1
                continue
            }
            read += 1
            let lived = try LivedCase(reading)
            for (position, law) in StructuralLaw.all.enumerated() where try law.concerns(lived) {
                concerned[position] += 1
                guard let breach = try law.breach(lived) else { continue }
                let smallest = sketch.minimised { candidate in
                    guard let reading = try? LawBench.read(candidate), let lived = try? LivedCase(reading)
                    else { return false }
                    return (try? law.breach(lived)) != .some(nil)
                }
                Issue.record("\(law.name), case \(number - 1): \(breach)\n\(smallest.description)")
                return
            }
        }
        // Most random cases must be readable, or the laws would be tried on a narrow kind.
        #expect(Double(refused) < 0.5 * Double(read), "\(refused) cases refused for \(read) read")
        // And most of them must lie in the domain of each law.
        for (law, cases) in zip(StructuralLaw.all, concerned) {
            #expect(Double(cases) > 0.5 * Double(read), "\(law.name): \(cases) cases of \(read)")
        }
    }
}
