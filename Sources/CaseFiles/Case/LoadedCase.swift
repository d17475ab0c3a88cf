import Bilingual
public import CaseModel
public import Diagnostics
public import Documents
import Quantities

/// A case as it was read, with where everything stands and what is wrong.
public struct LoadedCase: Sendable {
    /// The case; nil where a file has an error.
    public let business: BusinessCase?
    /// Last year's decisions; empty where the case has no `plans/previous.yaml`, nil where it has an error.
    public let previousPlan: Plan?
    /// What the files of the case say: case, world, kinds of action.
    public let records: [Record]
    /// What `plans/previous.yaml` says.
    public let previousRecords: [Record]
    /// Where everything of the case stands.
    public let sourceMap: SourceMap
    /// All problems of all files of the case, in their order.
    public let diagnostics: [Diagnostic]
    /// The files read, named as in the case folder.
    public let files: [InputFile]

    /// The keys at the top of `plans/previous.yaml`.
    let previousHeader: Record?
    /// Ids of the case by kind, for plans that refer to them.
    let ids: [String: Set<String>]
}
