# 法定人数和通过比例
body-residents-adults = 居民会议（成年居民）
body-residents-households = 居民会议（每户一位代表）
body-residents-groups = 居民会议（居民小组代表）
body-representatives = 居民代表会议
body-villagers-adults = 村民会议（成年村民）
body-villagers-households = 村民会议（每户一位代表）
body-village-representatives = 村民代表会议
body-collective = 集体成员大会
body-council = 议事会
body-owners-ordinary = 业主表决（一般事项）
body-owners-special = 业主表决（特别事项）
body-election = 换届选举
share-more-than-1-2 = 过半数
share-at-least-2-3 = 三分之二以上
share-at-least-3-4 = 四分之三以上
verdict-take-part = { $area ->
    [true] 参加的面积：需要 { $needed } 平方米，已有 { $reached } 平方米 { $mark }（全体 { $base } 平方米，{ $share }）
    *[other] 参加：需要 { $needed } 人，已有 { $reached } 人 { $mark }（全体 { $base } 人，{ $share }）
    }
verdict-agree = { $area ->
    [true] 同意的面积：需要 { $needed } 平方米，已有 { $reached } 平方米 { $mark }（{ $who } { $base } 平方米，{ $share }）
    *[other] 同意：需要 { $needed } 人，已有 { $reached } 人 { $mark }（{ $who } { $base } 人，{ $share }）
    }
verdict-of-all = 全体
verdict-of-present = 参加的
verdict-passed = 有效，通过
verdict-not-passed = 有效，未通过
verdict-too-few = 人数不够，无效
verdict-too-little-area = 参加的面积不够，无效
verdict-what-if = 这只是推算。业主正式表决，请到官方系统投票或领纸质票。
threshold-none = 这种会议现在没有可用的规则。
threshold-effect = 这个效力不适合这种会议，请换一个。
threshold-outside = 业主表决和换届选举要在官方系统里进行，这里只能先问问大家的想法。
area-wrong = 请写面积，单位是平方米，最多两位小数，比如 98.5。
