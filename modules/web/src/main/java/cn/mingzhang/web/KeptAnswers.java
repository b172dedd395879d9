package cn.mingzhang.web;

import cn.mingzhang.kernel.id.ProvinceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first answers to POSTs with an Idempotency-Key, as whoever tidies up sees them. */
@Service
public class KeptAnswers {

    private final IdempotentPosts posts;

    KeptAnswers(IdempotentPosts posts) {
        this.posts = posts;
    }

    /** Forgets the answers of a province that are older than a day, which are not given again. */
    @Transactional
    public void forgetOld(ProvinceId province) {
        posts.forgetOld(province);
    }
}
