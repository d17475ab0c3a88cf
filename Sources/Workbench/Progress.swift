public import Bilingual
public import Quantities

/// How far long work has come.
public struct Progress: Sendable {
    /// What is being done.
    public let label: Text
    /// How many parts are done.
    public let done: Count
    /// How many parts there are.
    public let total: Count
}
