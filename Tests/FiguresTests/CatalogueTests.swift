import Bilingual
import Diagnostics
import Documents
import Testing

@testable import Figures

struct CatalogueTests {
    @Test func theShippedCatalogueHasNoProblem() {
        #expect(
            ShippedCatalogue.reading.diagnostics.map {
                "\($0.place?.written ?? "") \($0.code) \($0.found?.en ?? "") \($0.expected?.en ?? "")"
            } == [])
    }
}
