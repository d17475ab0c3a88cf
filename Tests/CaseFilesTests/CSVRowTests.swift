import Testing

@testable import CaseFiles

struct CSVRowTests {
    @Test func aFieldIsQuotedWhereItMustAndStaysOnItsLine() {
        #expect(CSVRow.text(["a", "b,c", "d\"e"]) == "a,\"b,c\",\"d\"\"e\"")
        #expect(CSVRow.text(["one\r\n\r\ntwo", "\nthree\n", "é\rü"]) == "one two, three ,é ü")
        #expect(CSVRow.text(["", "plain"]) == ",plain")
    }

    @Test func aRowIsReadBackAsItWasWritten() {
        for fields in [["a"], ["", ""], ["x,y", "\"", "é, \"ü\"", "4.5"]] {
            #expect(CSVRow.fields(of: CSVRow.text(fields)[...]) == fields)
        }
        #expect(CSVRow.fields(of: "a,\"b") == nil)
    }
}
