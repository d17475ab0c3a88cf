import Bilingual
import CaseFiles
import CaseModel
import Diagnostics
import Documents
import Foundation
import Quantities
import Testing

/// Files that cannot be read or written are told, and nothing is left half-written.
struct DiskTests {
    private func codes(_ path: String) -> [DiagnosticCode] {
        PlanReader(ShippedCases.caseLibrary).read(file: path, for: ShippedCases.loaded).diagnostics.map(
            \.code)
    }

    @Test func filesThatCannotBeReadAreNamed() throws {
        let scratch = try Scratch()
        #expect(codes("\(scratch.path)/absent.yaml") == [.missingFile])
        #expect(codes(scratch.path) == [.unreadableFile])
        #expect(codes("/dev/zero") == [.unreadableFile])
        #expect(codes(try scratch.write([], to: "empty.yaml")) == [.emptyFile])
        #expect(codes(try scratch.write([0x6c, 0xe9, 0x0a], to: "latin.yaml")) == [.wrongEncoding])
        let large = [UInt8](repeating: 35, count: DocumentLimits.standard.bytes + 1)
        #expect(codes(try scratch.write(large, to: "large.yaml")) == [.fileTooLarge])
        let deep = "a: " + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "\n"
        #expect(codes(try scratch.write(Array(deep.utf8), to: "deep.yaml")).contains(.tooDeep))
    }

    @Test func aCaseWithoutItsFilesIsTold() throws {
        let scratch = try Scratch()
        let loaded = CaseReader(ShippedCases.caseLibrary).read(folder: scratch.path)
        #expect(loaded.business == nil)
        #expect(loaded.diagnostics.map(\.code) == [.missingFile, .missingFile])
        #expect(loaded.diagnostics.compactMap(\.place?.file).allSatisfy { $0.hasPrefix(scratch.path) })
    }

    @Test func fingerprintsAgreeWithPublishedOnes() {
        // FIPS 180-4, examples of the National Institute of Standards and Technology.
        #expect(
            Fingerprint.sha256(Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            Fingerprint.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    }

    @Test func aFileIsWrittenWholeOrNotAtAll() throws {
        let scratch = try Scratch()
        try WholeFile.write([1, 2], to: "\(scratch.path)/a/b/file")
        #expect(try Array(Data(contentsOf: URL(filePath: "\(scratch.path)/a/b/file"))) == [1, 2])
        let aFile = try scratch.write([1], to: "taken")
        func code(_ path: String) -> DiagnosticCode? {
            do throws(FileProblem) {
                try WholeFile.write([1], to: path)
                return nil
            } catch {
                return error.diagnostic.code
            }
        }
        #expect(code("\(aFile)/inside") == .outputIsAFile)
        #expect(code("\(scratch.path)/a") == .cannotWrite)
        let left = try FileManager.default.subpathsOfDirectory(atPath: scratch.path).sorted()
        #expect(left == ["a", "a/b", "a/b/file", "taken"])
    }

    @Test func tablesAreFoundBesideACopiedProgram() throws {
        let scratch = try Scratch()
        let built = try #require(ResourceFinder.ofThisProgram().folders.first)
        for target in ["CaseFiles", "Figures", "Criteria"] {
            try FileManager.default.copyItem(
                atPath: "\(built)/Seuil_\(target).resources",
                toPath: "\(scratch.path)/Seuil_\(target).resources")
        }
        let caseLibrary = CaseLibrary.reading(ResourceFinder(folders: [scratch.path]))
        #expect(caseLibrary.diagnostics.isEmpty)
        #expect(caseLibrary.files == ShippedCases.caseLibrary.files)
        let nothing = CaseLibrary.reading(ResourceFinder(folders: ["\(scratch.path)/nowhere"]))
        #expect(nothing.diagnostics.contains { $0.code == .missingResource })
    }

    @Test func booksReadBackAreTheSameBooks() throws {
        let (sold, parts) = (
            try #require(ChartOfAccounts.account("701")), try #require(ChartOfAccounts.account("601"))
        )
        let bank = try #require(ChartOfAccounts.account("512"))
        let start = try #require(CalendarDate(iso: "2027-01-01"))
        let layout = BooksLayout(
            lines: [
                LedgerLine(
                    label: .init(fr: "Vente, « comptant »", en: "Sale, \"cash\""), debit: bank, credit: sold,
                    tags: Tags([.offer: "velo", .channel: "shop"])),
                LedgerLine(
                    label: .init(fr: "Achat", en: "Purchase"), debit: parts, credit: bank, tags: Tags()),
            ],
            counters: [
                CounterLine(counter: .orders, tags: Tags([.segment: "a"])),
                CounterLine(counter: .customers, tags: Tags([.segment: "a"])),
            ],
            months: (-13..<13).map { start.month.advanced(by: $0) }, yearStart: start)
        var books = Books(layout: layout)
        let months = layout.months.count
        for (index, cents) in [1999, -5, 123_456_789].enumerated() {
            let entry = JournalEntry(
                date: start + 40 * index, line: index % 2, amount: Money(cents: Int64(cents)))
            books.journal.append(entry)
            let month = try #require(layout.months.firstIndex(of: entry.date.month))
            books.amounts[entry.line * months + month] += entry.amount
        }
        for (index, count) in [7, 30, 5, 32].enumerated() {
            let entry = ActivityEntry(
                date: start + 6 + 7 * (index / 2), counter: index % 2, count: Int64(count))
            books.activity.append(entry)
            books.counts[entry.counter * months + 13] =
                entry.counter == 0 ? books.counts[13] + entry.count : entry.count
        }
        let back = try CompanyBooks.reading(
            journal: JournalCSV.text(of: books), activity: ActivityCSV.text(of: books),
            calendar: BusinessCalendar(
                yearStart: start, closedWeekdays: [], holidays: .none, closedDays: []))
        #expect(back.layout == layout)
        #expect(back.amounts == books.amounts && back.counts == books.counts)
        #expect(back.journal == books.journal && back.activity == books.activity)
    }
}
