import Formulas
import Testing

@testable import Figures

/// Figures of what happens after the sale, worked out on paper from the sample books.
struct RelationFigureTests {
    private static let onPaper: [String: Double] = [
        "repurchase_rate": 0.25, "renewal_rate": 0.75, "upsell_revenue": 400.0, "csat": 0.8,
        "csat[contact=after]": 0.8, "ces": 5.5, "complaints_by_cause[cause=delai]": 20.0,
        "complaint_resolution_rate": 0.9, "complaint_resolution_days": 5.0,
        "overdue_receivables": 600.0, "overdue_90_days": 100.0, "recovery_rate": 0.75,
        "partner_revenue[partner=blogue]": 800.0, "partner_margin[partner=blogue]": 120.0,
        "partner_roi[partner=blogue]": 0.6, "carbon_kg": 430.0, "automation_hours_saved": 10.0,
    ]

    @Test func figuresAfterTheSaleAreThoseWorkedOutOnPaper() throws {
        let sheet = SampleBooks.sheet()
        for (request, expected) in Self.onPaper {
            let value = try number(request, in: sheet)
            #expect(abs(value - expected) < 1e-9, "\(request): \(value)")
        }
        #expect(abs(try number("referral_rate", in: sheet) - 6.0 / 59.0) < 1e-12)
        #expect(abs(try number("retention_after_complaint", in: sheet) - 16.0 / 18.0) < 1e-12)
        #expect(abs(try number("partner_side_roi[partner=blogue]", in: sheet) - 56.0 / 144.0) < 1e-12)
    }
}
