package cn.mingzhang.decomposition.owner;

import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.tenants.BodyDirectory;
import cn.mingzhang.tenants.BodyDirectory.Proposal;
import java.util.List;

/** Whom many names of one plan mean, without asking for the tree again with each. */
public final class OwnerFinder {

    private final BodyDirectory directory;
    private final OwnerNames names;

    OwnerFinder(BodyDirectory directory) {
        this.directory = directory;
        this.names = new OwnerNames(directory::exact);
    }

    /** The owner that a name means, open where nobody is known by it. */
    public Owner owner(Part part, String name) {
        return names.owner(part, name.strip());
    }

    /** Up to three bodies that may be meant by a name, the likeliest first. */
    public List<Proposal> proposals(String name) {
        return directory.similar(name, PossibleOwners.PROPOSALS);
    }
}
