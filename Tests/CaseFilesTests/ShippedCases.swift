import CaseFiles
import Foundation

/// The folders and tables that tests read.
enum ShippedCases {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)

    static var velos: String { root + "Scenarios/velos" }

    static let library = CaseLibrary.reading()

    static func plan(_ name: String) -> String { "\(velos)/plans/\(name).yaml" }
}
