"""Where somebody lives, as people write it: 三号楼501, 3栋2单元501室, 3-2-501."""

NUMBER = r"[\d〇零一二两三四五六七八九十百]{1,4}"
ONE = "[一二三四五六七八九]"
SPELLED = r"[〇零一二三四五六七八九]{3,4}"
STEP = rf"{NUMBER}(?:号[楼院]|单元|[栋幢座排层楼#])楼?"
WHERE = rf"((?:{STEP}[ ,、-]?){{1,5}}(?:\d{{1,2}}-){{0,2}})"

# A bare number after a building is a flat, unless it is an emergency call, a year or a count.
NO_FLAT = r"(?!(?:11\d|12[0-9]|19[2-9]\d|20[2-9]\d)(?!\d))"
GOES_ON = r"\d|[.:]\d|\*{3}"
UNITS = "人名位米元块月日分岁斤度件张辆盏棵条种层楼栋平路"
COUNTED = rf"(?!{GOES_ON}| ?(?:[{UNITS}个年天次多余来几万千家户线班瓦%]|单元|公里|小时|点))"
SURELY_COUNTED = rf"(?!{GOES_ON}| ?(?:[{UNITS}]|年(?!年)|单元|公里|小时))"
LIKE_A_FLAT = r"[1-9]\d?(?:0[1-9]|1\d)"

FLATS = (
    (rf"{WHERE}(?:\d{{1,4}}|{SPELLED})[a-z]?(?:室|房(?!间))(?![一二两三\d]厅)", "{0}*室"),
    (rf"{WHERE}(?:[1-9]\d{{2,3}}|{SPELLED})号(?![楼院])", "{0}*室"),
    (rf"{WHERE}{LIKE_A_FLAT}户", "{0}*室"),
    (rf"{WHERE}{NO_FLAT}(?:{LIKE_A_FLAT}|{ONE}{{1,2}}[零〇]{ONE}){SURELY_COUNTED}", "{0}*室"),
    (rf"{WHERE}{NO_FLAT}(?:[1-9]\d{{2,3}}|{SPELLED}){COUNTED}", "{0}*室"),
    (rf"({NUMBER}排)\d{{1,3}}号(?![楼院])", "{0}*室"),
    (rf"(?<![\d-])(\d{{1,2}}[-–—]\d{{1,2}}[-–—]){LIKE_A_FLAT}室?(?![\d-])", "{0}*室"),
    (rf"(?<!\d)(?:[1-9]\d{{2,3}}|{SPELLED})[a-z]?室", "*室"),
    (r"(?<![a-z])(room|flat|apt|apartment|rm)\.? ?#?\d{2,4}[a-z]?(?![a-z\d])", "{0} *"),
    # the entrance of one's own home: 我家是3号院2单元
    (
        rf"([家住](?:就|是|在|住)* ?{NUMBER}(?:号[楼院]|[栋幢座])楼?[ ,、-]?){NUMBER}单元",
        "{0}*单元",
    ),
)
