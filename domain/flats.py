"""Where somebody lives, as people write it: 三号楼501, 3栋2单元501室, 3-2-501, 幸福路18号."""

NUMBER = r"[\d〇零一二两三四五六七八九十百]{1,4}"
ONE = "[一二三四五六七八九]"
TENS = rf"{ONE}?十{ONE}?[〇零]{ONE}"  # 十二零一, as it is said of a twelfth floor
SPELLED = rf"(?:[〇零一二三四五六七八九]{{3,4}}|{TENS})"
SPOKEN = rf"(?:{ONE}{{1,2}}[零〇]{ONE}|{TENS})"
LETTERED = r"(?<![a-z])[a-z](?:[栋幢座]|号楼)楼?"
STEP = rf"(?:{NUMBER}(?:号[楼院]|单元|[栋幢座排层楼#])楼?|{LETTERED})"
WHERE = rf"((?:{STEP}[ ,、-]?){{1,5}}(?:\d{{1,2}}-){{0,2}})"

# A bare number after a building is a flat, unless it is an emergency call, a year or a count.
NO_FLAT = r"(?!(?:11\d|12[0-9]|19[2-9]\d|20[2-9]\d)(?!\d))"
GOES_ON = r"\d|[.:]\d|\*{3}"
UNITS = "人名位米元块月日分岁斤度件张辆盏棵条种层楼栋平路"
COUNTED = rf"(?!{GOES_ON}| ?(?:[{UNITS}个年天次多余来几万千家户线班瓦%]|单元|公里|小时|点|公交))"
SURELY_COUNTED = rf"(?!{GOES_ON}| ?(?:[{UNITS}]|年(?!年)|单元|公里|小时|公交))"
LIKE_A_FLAT = r"[1-9]\d?(?:0[1-9]|1\d)"
EITHER = rf"(?:{LIKE_A_FLAT}|{SPOKEN})"
ANOTHER = rf"{NO_FLAT}{EITHER}室?{COUNTED}"
AND = " ?[、,/和与跟及或到至~-] ?"
HOME = "业主|住户|租户|租客|邻居|人家|房东|房客|房主|户主|[那这]一?[家户]|家[的里]|门[口前]|阳台"
IN_ONE = rf"的?(?:{HOME}|漏水|返水|装修|养狗)"
NO_SIDE = r"(?<![\d一二两三四五六七八九十楼层][-–—~～至到])(?<![\d一二两三四五六七八九十百])"
SIDE = "(?:[东西南北中左右]|对)[边侧面手头]{0,2}的?[那这]?(?:第?[一二])?"
NO_ROAD = "马公修铁线电水管网道条小主走开车半养"
A_DAY = r"[早晚凌之以起]|[上中下]午|[前后](?![面边头])|开始|[到至] ?\d"

FLATS = (
    (rf"{WHERE}(?:\d{{1,4}}|{SPELLED})[a-z]?(?:室|房(?!间))(?![一二两三\d]厅)", "{0}*室"),
    (rf"{WHERE}(?:[1-9]\d{{2,3}}|{SPELLED})号(?![楼院])", "{0}*室"),
    (rf"{WHERE}{LIKE_A_FLAT}户", "{0}*室"),
    (rf"{WHERE}{NO_FLAT}{EITHER}{SURELY_COUNTED}", "{0}*室"),
    (rf"{WHERE}{NO_FLAT}(?:[1-9]\d{{2,3}}|{SPELLED}){COUNTED}", "{0}*室"),
    (rf"{WHERE}[1-9]\d?[a-h]室?(?![a-z\d])", "{0}*室"),
    (
        rf"((?:{STEP}[ ,-]?){{1,4}}{NUMBER}[层楼] ?){NUMBER}号(?![楼院线门梯机井柜灯]|电梯)",
        "{0}*室",
    ),
    (rf"({NUMBER}排)\d{{1,3}}号(?![楼院])", "{0}*室"),
    (rf"(?<![\d-])(\d{{1,2}}[-–—]\d{{1,2}}[-–—]){LIKE_A_FLAT}室?(?![\d-])", "{0}*室"),
    (rf"(?<!\d)(?:(?:[1-9]\d{{2,3}}|{SPELLED})[a-z]?|[1-9]\d?[a-h])室", "*室"),
    (rf"(?<!\d){EITHER}房间?(?![价产改补贷管东客主])", "*室"),
    (rf"(?<![\d第共有约近])(?!20[12]\d|1[12]\d(?!\d)){EITHER}({IN_ONE})", "*室{0}"),
    # beside one's own home: 楼上602
    (
        r"((?:楼[上下]|对门|隔壁|邻居|[我俺]家|我是|家住|住在?)[是在的]? ?)"
        rf"{NO_FLAT}{EITHER}(?:号(?![楼院]))?(?!号|医院){COUNTED}",
        "{0}*室",
    ),
    # all of several: 3号楼501、502 和 601
    (
        rf"(?<![\d第])(?:{ANOTHER}{AND}){{1,9}}\*室(?:{AND}{ANOTHER})*|\*室(?:{AND}{ANOTHER})+",
        "*室等",
    ),
    # a floor and a side of it: 三楼东户
    (rf"{NO_SIDE}({NUMBER}[楼层] ?的?){SIDE}([户家])(?![型外口])", "{0}*{1}"),
    (
        r"(?<![a-z])(room|flat|apt|apartment|rm)\.? ?#?(?:\d{2,4}[a-z]?|\d[a-z])(?![a-z\d])",
        "{0} *",
    ),
    (r"(?<![a-z])(unit) ?#?(?:\d{3,4}[a-z]?|\d{1,2}[a-z])(?![a-z\d])", "{0} *"),
    # the entrance of one's own home: 我家是3号院2单元
    (
        rf"([家住](?:就|是|在|住)* ?{NUMBER}(?:号[楼院]|[栋幢座])楼?[ ,、-]?){NUMBER}单元",
        "{0}*单元",
    ),
    # a house in a street: 幸福路18号, unless it is a day
    (
        rf"([一-鿿](?<![{NO_ROAD}])(?:路|街|巷|胡同|大道) ?(?:{NUMBER}[弄巷] ?)?|\d[弄巷] ?)"
        rf"{NUMBER}(?:-\d{{1,2}})? ?号(?![楼院线机井]|{A_DAY})(?:[ ,-]?{ANOTHER})?",
        "{0}*号",
    ),
)
