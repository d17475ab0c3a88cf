import Bilingual
public import CaseModel
public import Diagnostics
public import Documents
import Figures
import Formulas
import Quantities

/// A plan as it was read, with where everything stands and what is wrong or weak.
public struct LoadedPlan: Sendable {
    /// The plan; nil where the file has an error.
    public let plan: Plan?
    /// What the file says: its head, then its elements.
    public let records: [Record]
    /// Where everything stands.
    public let sourceMap: SourceMap
    /// Errors and warnings, in the order of the file.
    public let diagnostics: [Diagnostic]
    /// The file; nil where it cannot be read.
    public let file: InputFile?
}
