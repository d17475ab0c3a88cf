public import CaseModel
import Quantities

/// The file `customers.csv`: one customer per row, as an export of customer software gives it.
public enum CustomersCSV {
    static let columns = [
        "customer", "segment", "first_order", "last_order", "orders", "revenue", "source", "invoices",
        "last_invoice", "abc_class", "recency_score", "frequency_score", "money_score", "rfm_segment",
    ]

    /// Every customer, in the order given, with the class and the scores that they have among themselves.
    public static func text(of customers: [CustomerAccount]) -> String {
        let rows = zip(customers, CustomerGrade.grades(of: customers)).map { customer, grade in
            let scores = grade.scores.map { [$0.recency, $0.frequency, $0.money].map { String($0.value) } }
            return CSVRow.text(
                [
                    customer.id, customer.segment.text, customer.first?.iso ?? "", customer.last?.iso ?? "",
                    String(customer.orders.value), JournalCSV.euros(customer.revenue), customer.source,
                    String(customer.invoices.value), customer.lastInvoice?.iso ?? "",
                    grade.rank?.rawValue ?? "",
                ] + (scores ?? ["", "", ""]) + [grade.scores?.profile.rawValue ?? ""])
        }
        return ([CSVRow.text(columns)] + rows).joined(separator: "\n") + "\n"
    }
}
