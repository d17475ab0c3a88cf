public import CaseModel
import Quantities

/// The file `customers.csv`: one customer per row, as an export of customer software gives it.
public enum CustomersCSV {
    static let columns = ["customer", "segment", "first_order", "last_order", "orders", "revenue", "source"]

    /// Every customer, in the order given.
    public static func text(of customers: [CustomerAccount]) -> String {
        let rows = customers.map { customer in
            CSVRow.text([
                customer.id, customer.segment.text, customer.first?.iso ?? "", customer.last?.iso ?? "",
                String(customer.orders.value), JournalCSV.euros(customer.revenue), customer.source,
            ])
        }
        return ([CSVRow.text(columns)] + rows).joined(separator: "\n") + "\n"
    }
}
