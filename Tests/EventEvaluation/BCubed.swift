/// Bagga and Baldwin 1998: precision and recall of a clustering, as seen by each story and averaged over all.
struct BCubed {
    let precision: Double
    let recall: Double

    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

    init(found: [Int64], labels: [String]) {
        var pairs: [Pair: Double] = [:]
        var clusters: [Int64: Double] = [:]
        var classes: [String: Double] = [:]
        for (cluster, label) in zip(found, labels) {
            pairs[Pair(cluster: cluster, label: label), default: 0] += 1
            clusters[cluster, default: 0] += 1
            classes[label, default: 0] += 1
        }
        var (precision, recall) = (0.0, 0.0)
        for (pair, both) in pairs {
            precision += both * both / (clusters[pair.cluster] ?? 1)
            recall += both * both / (classes[pair.label] ?? 1)
        }
        self.precision = precision / Double(max(1, found.count))
        self.recall = recall / Double(max(1, found.count))
    }

    private struct Pair: Hashable {
        let cluster: Int64
        let label: String
    }
}
