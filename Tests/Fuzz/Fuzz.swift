import CaseFiles
import Foundation
import Mutations

/// Reads shipped files after many accidents: `fuzz [accidents] [first]`; the last number told reproduces a crash.
@main
struct Fuzz {
    static func main() async {
        let numbers = CommandLine.arguments.dropFirst().compactMap(UInt32.init)
        let count = numbers.first ?? 100_000
        let first = numbers.dropFirst().first ?? 0
        let reading = MutatedReading(
            folder: "Scenarios/velos",
            names: [
                "case.yaml", "world.yaml", "plans/previous.yaml", "plans/statu-quo.yaml",
                "plans/ambitieux.yaml",
                "plans/defaillant.yaml",
            ], caseLibrary: .reading())
        let started = Date()
        var complaints = 0
        for start in stride(from: first, to: first + count, by: 500) {
            let chunk = start..<min(start + 500, first + count)
            print("\(chunk.lowerBound)…", terminator: "\r")
            fflush(nil)
            for complaint in await Self.complaints(about: chunk, reading) {
                complaints += 1
                print(complaint)
            }
        }
        let seconds = Int(Date().timeIntervalSince(started))
        print("\(count) accidents from \(first) on: \(complaints) complaints, \(seconds) s")
        exit(complaints == 0 ? 0 : 1)
    }

    private static func complaints(about chunk: Range<UInt32>, _ reading: MutatedReading) async -> [String] {
        let half = chunk.lowerBound + UInt32(chunk.count / 2)
        async let left = (chunk.lowerBound..<half).compactMap(reading.complaint)
        async let right = (half..<chunk.upperBound).compactMap(reading.complaint)
        return await left + right
    }
}
