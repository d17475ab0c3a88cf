import CaseFiles
import Diagnostics
import Documents
import Quantities
import Reporting

/// Where the fields of a case and of a plan are written, with the line as it stands there.
struct SourcePlaces {
    private let maps: [SourceMap]
    private let lines: [String: [Substring]]
    /// Names inside the case or beside the plan: a report is the same wherever its files lie.
    private let names: [String: String]

    init(_ loaded: LoadedCase, _ plan: LoadedPlan) {
        maps = [plan.sourceMap, loaded.sourceMap]
        var lines: [String: [Substring]] = [:]
        var names: [String: String] = [:]
        for file in loaded.files + [plan.file].compactMap({ $0 }) {
            names[file.path] = file.name
            lines[file.path] = String(decoding: file.bytes, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
        }
        (self.lines, self.names) = (lines, names)
    }

    /// The place of a dotted path; nil where no file holds it.
    func place(of path: String) -> SourcePlace? {
        guard let place = maps.lazy.compactMap({ $0[path] }).first, !place.isWholeFile else { return nil }
        let file = lines[place.file] ?? []
        let text = place.line <= file.count ? String(file[place.line - 1]) : ""
        return SourcePlace(file: names[place.file] ?? place.file, line: Count(place.line), text: text)
    }
}
