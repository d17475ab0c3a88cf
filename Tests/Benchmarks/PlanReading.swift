import CaseFiles
import Foundation

/// Measures how long a person waits for the judgement of a plan: reading, rules and completeness.
struct PlanReading {
    let caseLibrary: CaseLibrary
    let loaded: LoadedCase
    let text: String

    /// A plan of 300 elements is judged within this time, in seconds: nobody feels it.
    static let limit = 0.1

    init(_ caseLibrary: CaseLibrary, _ loaded: LoadedCase, plan path: String) throws {
        (self.caseLibrary, self.loaded) = (caseLibrary, loaded)
        text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    }

    /// Reads a plan whose elements are repeated so many times; how many elements were read.
    func elements(repeated times: Int) -> () -> Int {
        let file = InputFile(name: "plan.yaml", path: "plan.yaml", bytes: Array(repeated(times).utf8))
        return {
            let read = PlanReader(caseLibrary).read(file, for: loaded)
            return read.plan == nil ? 0 : read.records.count - 1
        }
    }

    /// The plan with each element of its lists several times, each copy under an id of its own.
    ///
    /// Actions are not repeated: a plan may have no more than sixteen of them.
    private func repeated(_ times: Int) -> String {
        var result: [Substring] = []
        var list: [Substring] = []
        var section: Substring = ""
        func flush() {
            guard list.first?.hasPrefix("  - ") ?? false, section != "actions:" else {
                result += list
                list = []
                return
            }
            result += list
            for copy in 1..<max(times, 1) {
                result += list.map { line in
                    guard line.hasPrefix("  - id: ") || line.hasPrefix("  - {id: ") else { return line }
                    let end = line.firstIndex(of: ",") ?? line.endIndex
                    return line[..<end] + "_\(copy)" + line[end...]
                }
            }
            list = []
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.first.map({ $0 != " " && $0 != "#" }) ?? false {
                flush()
                section = line
                result.append(line)
            } else {
                list.append(line)
            }
        }
        flush()
        return result.joined(separator: "\n")
    }
}
