import CaseFiles
import Diagnostics
import Documents
import Quantities
import Reporting

/// Where the fields of a case and of a plan are written, with the line as it stands there.
struct SourcePlaces {
    private let maps: [SourceMap]
    private let lines: [String: [Substring]]

    init(_ loaded: LoadedCase, _ plan: LoadedPlan) {
        maps = [plan.sourceMap, loaded.sourceMap]
        var lines: [String: [Substring]] = [:]
        for file in loaded.files + [plan.file].compactMap({ $0 }) {
            lines[file.path] = String(decoding: file.bytes, as: UTF8.self)
                .split(separator: "\n", omittingEmptySubsequences: false)
        }
        self.lines = lines
    }

    /// The place of a dotted path; nil where no file holds it.
    func place(of path: String) -> SourcePlace? {
        guard let place = maps.lazy.compactMap({ $0[path] }).first, !place.isWholeFile else { return nil }
        let file = lines[place.file] ?? []
        let text = place.line <= file.count ? String(file[place.line - 1]) : ""
        return SourcePlace(file: place.file, line: Count(place.line), text: text)
    }
}
