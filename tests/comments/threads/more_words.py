"""More languages for made-up threads: a shorter article, a few names and sentences each."""

MONTHS = {
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
    "cs": "ledna února března dubna května června července srpna září října listopadu prosince".split(),
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "fi": "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta".split(),
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split(),
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
    "he": "בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר".split(),
}
NAMES = {
    "pt": ["Paula Fina", "caminhante62", "Zé", "Carvalho Velho", "Ana Serra", "ruth_m", "Maria José", "O Moleiro", "Gonçalo", "Nina", "ciclista", "Tiago B."],
    "pl": ["Paulina Wrona", "wedrowiec62", "Józek", "Stary Dąb", "Anna Górska", "ruth_m", "Maria", "Młynarz", "Grzegorz", "Nina", "rowerzysta", "Tymon B."],
    "cs": ["Pavla Jemná", "poutnik62", "Pepa", "Starý Dub", "Anna Horská", "ruth_m", "Marie", "Mlynář", "Radek", "Nina", "cyklista", "Tomáš B."],
    "sv": ["Paula Fink", "vandrare62", "Janne", "Gamla Eken", "Anna Berg", "ruth_m", "Maria", "Mjölnaren", "Gunnar", "Nina", "cyklist", "Tim B."],
    "fi": ["Paula Pulu", "vaeltaja62", "Jussi", "Vanha Tammi", "Anna Mäki", "ruth_m", "Maria", "Mylläri", "Kalle", "Niina", "pyöräilijä", "Timo B."],
    "tr": ["Pınar Serçe", "gezgin62", "Yusuf", "Yaşlı Meşe", "Ayşe Tepe", "ruth_m", "Meryem", "Değirmenci", "Kemal", "Nine", "bisikletci", "Tarık B."],
    "ja": ["ひばり", "旅人62", "川の人", "古い樫", "山田あんな", "ruth_m", "まりあ", "粉屋", "太郎", "にーな", "自転車乗り", "匿名さん"],
    "zh": ["麻雀", "行者62", "小河", "老橡树", "李安娜", "ruth_m", "玛丽", "磨坊主", "老高", "妮娜", "骑车人", "路人甲"],
    "ko": ["참새", "나그네62", "강가사람", "늙은참나무", "김안나", "ruth_m", "마리아", "방앗간", "철수", "니나", "자전거", "지나가다"],
    "ar": ["سلمى", "مسافر62", "يوسف", "السنديانة", "آنا الجبل", "ruth_m", "مريم", "الطحان", "كريم", "نينا", "الدراج", "قارئ"],
    "he": ["דנה לוי", "מטייל62", "יוסי", "אלון זקן", "ענת הר", "ruth_m", "מרים", "הטוחן", "רונן", "נינה", "רוכב", "קורא"],
}
TITLES = {
    "pt": "Aldeia junto ao rio reconstrói o velho moinho", "pl": "Wieś nad rzeką odbudowuje stary młyn", "cs": "Vesnice u řeky znovu staví starý mlýn",
    "sv": "Byn vid ån bygger upp den gamla kvarnen", "fi": "Joenvarren kylä rakentaa vanhan myllyn uudelleen", "tr": "Nehir kıyısındaki köy eski değirmeni yeniden yapıyor",
    "ja": "川沿いの村、古い水車小屋を再建へ", "zh": "河边村庄重建老磨坊", "ko": "강가 마을, 옛 물레방앗간 다시 짓는다", "ar": "قرية على النهر تعيد بناء طاحونتها القديمة", "he": "הכפר על הנהר בונה מחדש את הטחנה הישנה",
}
ARTICLES = {
    "pt": ["O velho moinho junto ao rio, que ardeu há sessenta anos, vai ser reconstruído. A junta decidiu-o na terça-feira à noite, depois de um longo debate.",
           "«Já olhámos para uma ruína tempo bastante», disse a presidente. Uma fundação que não quer ser nomeada paga metade dos dois milhões.",
           "As obras começam na primavera. Até lá é preciso segurar as paredes e tirar as duas rodas do leito do ribeiro, o que não é nada fácil."],
    "pl": ["Stary młyn nad rzeką, który spłonął sześćdziesiąt lat temu, zostanie odbudowany. Tak postanowiła rada we wtorek wieczorem po długiej dyskusji.",
           "„Dość już napatrzyliśmy się na ruinę”, powiedziała wójt. Połowę z dwóch milionów zapłaci fundacja, która nie chce podać swojej nazwy.",
           "Prace zaczną się wiosną. Do tego czasu trzeba zabezpieczyć mury i wydobyć oba koła z koryta potoku, co wcale nie jest takie proste."],
    "cs": ["Starý mlýn u řeky, který před šedesáti lety vyhořel, bude znovu postaven. Rozhodlo o tom v úterý večer zastupitelstvo po dlouhé debatě.",
           "„Na zříceninu jsme se dívali už dost dlouho,“ řekla starostka. Polovinu ze dvou milionů zaplatí nadace, která nechce být jmenována.",
           "Práce začnou na jaře. Do té doby je třeba zajistit zdi a vyzvednout obě kola z koryta potoka, což není vůbec snadné."],
    "sv": ["Den gamla kvarnen vid ån, som brann ner för sextio år sedan, ska byggas upp igen. Det beslutade kommunen på tisdagskvällen efter en lång debatt.",
           "”Vi har tittat på en ruin tillräckligt länge”, sade kommunalrådet. En stiftelse som inte vill bli nämnd betalar hälften av de två miljonerna.",
           "Arbetet börjar i vår. Till dess måste murarna säkras och de båda hjulen lyftas ur bäcken, vilket inte är det lättaste man kan göra."],
    "fi": ["Joen varrella oleva vanha mylly, joka paloi kuusikymmentä vuotta sitten, rakennetaan uudelleen. Kunta päätti asiasta tiistai-iltana pitkän keskustelun jälkeen.",
           "”Olemme katselleet raunioita jo tarpeeksi kauan”, sanoi kunnanjohtaja. Säätiö, joka ei halua nimeään julki, maksaa puolet kahdesta miljoonasta.",
           "Työt alkavat keväällä. Sitä ennen muurit on tuettava ja molemmat pyörät nostettava purosta, mikä ei ole aivan helppoa."],
    "tr": ["Altmış yıl önce yanan nehir kıyısındaki eski değirmen yeniden yapılacak. Meclis buna salı akşamı uzun bir tartışmanın ardından karar verdi.",
           "“Bir yıkıntıya yeterince uzun süre baktık” dedi belediye başkanı. İki milyonun yarısını adının anılmasını istemeyen bir vakıf ödüyor.",
           "İşler baharda başlayacak. O zamana kadar duvarların sağlamlaştırılması ve iki çarkın dere yatağından çıkarılması gerekiyor, bu da kolay değil."],
    "ja": ["六十年前に焼けた川沿いの古い水車小屋が、再び建てられることになった。村議会が火曜日の夜、長い議論の末に決めた。", "「廃墟はもう十分に眺めた」と村長は話した。費用の二百万のうち半分は、名を明かさない財団が支払うという。",
           "工事は来年の春に始まる。それまでに壁を補強し、二つの水車を川底から引き上げなければならないが、これは簡単ではない。"],
    "zh": ["六十年前烧毁的河边老磨坊将重新修建。村议会星期二晚上经过长时间讨论后作出了这一决定，几乎没有人反对。", "“废墟我们已经看够了”，村长说。两百万费用的一半由一家不愿透露名称的基金会支付，其余由村里承担。",
           "工程将于明年春天开始。在此之前，必须加固墙壁，并把两个水轮从河床里吊出来，这可不是一件容易的事情。"],
    "ko": ["육십 년 전에 불탄 강가의 옛 물레방앗간이 다시 지어진다. 마을 의회는 화요일 저녁 긴 논의 끝에 이같이 결정했다.", "“폐허는 이미 충분히 오래 바라보았다”고 촌장은 말했다. 이백만 가운데 절반은 이름을 밝히지 않은 재단이 낸다고 한다.",
           "공사는 내년 봄에 시작된다. 그때까지 벽을 보강하고 물레 두 개를 개울 바닥에서 꺼내야 하는데 쉬운 일은 아니다."],
    "ar": ["سيعاد بناء الطاحونة القديمة على النهر التي احترقت قبل ستين عاما. وقد قرر المجلس ذلك مساء الثلاثاء بعد نقاش طويل بين أعضائه.", "وقالت رئيسة البلدية: «لقد نظرنا إلى الخراب بما فيه الكفاية». وتدفع مؤسسة لا تريد ذكر اسمها نصف المليونين اللذين يكلفهما البناء.",
           "يبدأ العمل في الربيع المقبل. وحتى ذلك الحين يجب تدعيم الجدران ورفع العجلتين من مجرى الجدول، وهذا ليس أمرا سهلا على الإطلاق."],
    "he": ["הטחנה הישנה על הנהר, שנשרפה לפני שישים שנה, תיבנה מחדש. כך החליטה המועצה ביום שלישי בערב לאחר דיון ארוך מאוד.", "\"הסתכלנו על חורבה מספיק זמן\", אמרה ראשת המועצה. קרן שאינה רוצה להיזכר בשמה משלמת מחצית משני המיליונים.",
           "העבודות יתחילו באביב. עד אז יש לחזק את הקירות ולהוציא את שני הגלגלים מאפיק הנחל, וזה לא דבר קל בכלל."],
}
SENTENCES = {
    "pt": ["Finalmente acontece alguma coisa ali.", "E quem paga isso no fim?", "A minha avó ia lá buscar farinha, por volta de 1958.", "Obrigado pelo artigo!", "Dois milhões é muito dinheiro para uma aldeia sem piscina.", "Alguém tem fotografias daquele tempo?", "Prefiro o padeiro ao clube, que só discute.", "NINGUÉM NOS PERGUNTOU!!!"],
    "pl": ["Nareszcie coś się tam dzieje.", "A kto za to w końcu zapłaci?", "Moja babcia kupowała tam mąkę, gdzieś w 1958 roku.", "Dziękuję za artykuł!", "Dwa miliony to dużo pieniędzy dla wsi bez basenu.", "Czy ktoś ma zdjęcia z tamtych lat?", "Wolę piekarza niż klub, który tylko się kłóci.", "NIKT NAS NIE PYTAŁ!!!"],
    "cs": ["Konečně se tam něco děje.", "A kdo to nakonec zaplatí?", "Moje babička tam chodila pro mouku, někdy v roce 1958.", "Děkuji za článek!", "Dva miliony jsou hodně peněz pro vesnici bez koupaliště.", "Má někdo fotky z té doby?", "Radši bych pekaře než spolek, který se jen hádá.", "NIKDO SE NÁS NEPTAL!!!"],
    "sv": ["Äntligen händer det något där.", "Och vem betalar det till slut?", "Min mormor hämtade mjöl där, det var 1958 eller så.", "Tack för en fin artikel!", "Två miljoner är mycket pengar för en by utan badhus.", "Har någon bilder från den tiden?", "Jag tar hellre bagaren än klubben, som bara grälar.", "INGEN FRÅGADE OSS!!!"],
    "fi": ["Vihdoinkin siellä tapahtuu jotain.", "Ja kuka sen lopulta maksaa?", "Mummoni haki sieltä jauhoja joskus vuonna 1958.", "Kiitos hyvästä jutusta!", "Kaksi miljoonaa on paljon rahaa kylälle, jossa ei ole uimahallia.", "Onko kenelläkään kuvia siltä ajalta?", "Otan mieluummin leipurin kuin seuran, joka vain riitelee.", "KUKAAN EI KYSYNYT MEILTÄ!!!"],
    "tr": ["Sonunda orada bir şey oluyor.", "Peki bunu sonunda kim ödeyecek?", "Ninem unu oradan alırdı, 1958 yılıydı sanırım.", "Güzel yazı için teşekkürler!", "İki milyon, yüzme havuzu olmayan bir köy için çok para.", "O günlerden fotoğrafı olan var mı?", "Hep kavga eden dernek yerine fırıncıyı tercih ederim.", "KİMSE BİZE SORMADI!!!"],
    "ja": ["やっと何かが動き出しましたね。", "結局、誰がお金を出すのでしょうか？", "祖母は１９５８年ごろ、あそこまで粉を買いに行っていました。", "良い記事をありがとうございます！", "プールもない村に二百万は大金だと思います。", "当時の写真を持っている人はいませんか？", "けんかばかりの会より、パン屋さんに任せたいです。"],
    "zh": ["那里终于有点动静了。", "最后到底由谁来付这笔钱呢？", "我奶奶一九五八年前后还去那里买过面粉。", "谢谢这篇好文章！", "对一个没有游泳池的村子来说，两百万是一大笔钱。", "有人保存着当年的照片吗？", "我宁愿交给面包师，也不交给整天吵架的协会。"],
    "ko": ["드디어 거기서 뭔가가 시작되는군요.", "그래서 결국 누가 돈을 내는 건가요?", "저희 할머니가 1958년쯤 거기서 밀가루를 사 오셨어요.", "좋은 기사 감사합니다!", "수영장도 없는 마을에 이백만은 큰돈이에요.", "혹시 그때 사진 가지고 계신 분 있나요?", "늘 싸우기만 하는 모임보다는 빵집이 낫겠네요."],
    "ar": ["وأخيرا يحدث شيء ما هناك.", "ومن سيدفع ثمن ذلك في النهاية؟", "كانت جدتي تشتري الطحين من هناك نحو عام 1958.", "شكرا على هذا المقال الجميل!", "مليونان مبلغ كبير لقرية ليس فيها مسبح.", "هل لدى أحد صور من تلك الأيام؟", "أفضل الخباز على النادي الذي لا يفعل سوى الشجار."],
    "he": ["סוף סוף קורה שם משהו.", "ומי ישלם על זה בסוף?", "סבתא שלי קנתה שם קמח, בערך בשנת 1958.", "תודה על הכתבה היפה!", "שני מיליון זה הרבה כסף לכפר בלי בריכה.", "יש למישהו תמונות מהימים ההם?", "אני מעדיף את האופה על פני העמותה, שרק רבה כל הזמן."],
}
TEASERS = {
    "pt": ["Vaca salva do canal", "Novos horários a partir de domingo", "O mercado muda-se para o porto", "O tempo no fim de semana"],
    "pl": ["Strażacy wyciągnęli krowę z kanału", "Nowy rozkład jazdy od niedzieli", "Targ przenosi się do portu", "Pogoda na weekend"],
    "cs": ["Hasiči vytáhli krávu z kanálu", "Nový jízdní řád od neděle", "Trh se stěhuje do přístavu", "Počasí o víkendu"],
    "sv": ["Brandkåren drog upp ko ur kanalen", "Ny tidtabell från söndag", "Torget flyttar till hamnen", "Vädret i helgen"],
    "fi": ["Palokunta nosti lehmän kanavasta", "Uudet aikataulut sunnuntaista", "Tori muuttaa satamaan", "Viikonlopun sää"],
    "tr": ["İtfaiye ineği kanaldan çıkardı", "Pazardan itibaren yeni tarife", "Pazar limana taşınıyor", "Hafta sonu hava durumu"],
    "ja": ["運河から牛を救助", "日曜から新しい時刻表", "市場が港へ移転", "週末の天気"],
    "zh": ["消防员从运河救出一头牛", "周日起实行新时刻表", "集市迁往港口", "周末天气"],
    "ko": ["소방대, 운하에서 소 구조", "일요일부터 새 시간표", "시장이 항구로 옮긴다", "주말 날씨"],
    "ar": ["الإطفاء ينقذ بقرة من القناة", "مواعيد جديدة ابتداء من الأحد", "السوق ينتقل إلى الميناء", "طقس نهاية الأسبوع"],
    "he": ["כבאים חילצו פרה מהתעלה", "לוח זמנים חדש מיום ראשון", "השוק עובר לנמל", "מזג האוויר בסוף השבוע"],
}


def _words(n, one, reply, says, form, related, recent, on, foot, nav, share, by, like, report, said):
    return dict(n=n, one=one, reply=reply, says=says, form=form, related=related, recent=recent, on=on, foot=foot, nav=nav, share=share, by=by, like=like, report=report, said=said)


WORDS = {
    "pt": _words("{n} comentários", "1 comentário", "Responder", "{a} disse:", ["Deixe um comentário", "O seu endereço de email não será publicado. Campos obrigatórios marcados com *", "Comentário *", "Nome *", "Email *"], "Artigos relacionados", "Comentários recentes", "em", ["Contactos", "Política de privacidade", "© 2019 Correio do Vale"], ["Início", "Política", "Desporto", "Cultura"], "Partilhar", "Por {a}", "Gosto", "Denunciar", "{a} disse..."),
    "pl": _words("{n} komentarzy", "1 komentarz", "Odpowiedz", "{a} pisze:", ["Dodaj komentarz", "Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *", "Komentarz *", "Nazwa *", "E-mail *"], "Podobne wpisy", "Najnowsze komentarze", "do", ["Kontakt", "Polityka prywatności", "© 2019 Kurier Doliny"], ["Strona główna", "Polityka", "Sport", "Kultura"], "Udostępnij", "Autor: {a}", "Lubię to", "Zgłoś", "{a} pisze..."),
    "cs": _words("{n} komentářů", "1 komentář", "Odpovědět", "{a} napsal:", ["Napsat komentář", "Vaše e-mailová adresa nebude zveřejněna. Vyžadované informace jsou označeny *", "Komentář *", "Jméno *", "E-mail *"], "Související články", "Nejnovější komentáře", "u", ["Kontakt", "Ochrana soukromí", "© 2019 Kurýr údolí"], ["Úvod", "Politika", "Sport", "Kultura"], "Sdílet", "Autor: {a}", "To se mi líbí", "Nahlásit", "{a} řekl..."),
    "sv": _words("{n} kommentarer", "1 kommentar", "Svara", "{a} skriver:", ["Lämna ett svar", "Din e-postadress kommer inte publiceras. Obligatoriska fält är märkta *", "Kommentar *", "Namn *", "E-postadress *"], "Relaterade artiklar", "Senaste kommentarer", "om", ["Om oss", "Integritetspolicy", "© 2019 Dalbladet"], ["Hem", "Politik", "Sport", "Kultur"], "Dela", "Av {a}", "Gilla", "Anmäl", "{a} sa..."),
    "fi": _words("{n} kommenttia", "1 kommentti", "Vastaa", "{a} sanoo:", ["Vastaa", "Sähköpostiosoitettasi ei julkaista. Pakolliset kentät on merkitty *", "Kommentti *", "Nimi *", "Sähköpostiosoite *"], "Aiheeseen liittyvää", "Uusimmat kommentit", "artikkelissa", ["Yhteystiedot", "Tietosuojaseloste", "© 2019 Laakson Sanomat"], ["Etusivu", "Politiikka", "Urheilu", "Kulttuuri"], "Jaa", "Teksti {a}", "Tykkää", "Ilmianna", "{a} sanoi..."),
    "tr": _words("{n} yorum", "1 yorum", "Yanıtla", "{a} dedi ki:", ["Bir yanıt yazın", "E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir", "Yorum *", "Ad *", "E-posta *"], "İlgili yazılar", "Son yorumlar", "için", ["İletişim", "Gizlilik Politikası", "© 2019 Vadi Postası"], ["Ana Sayfa", "Siyaset", "Spor", "Kültür"], "Paylaş", "Yazan: {a}", "Beğen", "Şikayet et", "{a} dedi ki..."),
    "ja": _words("{n}件のコメント", "1件のコメント", "返信", "{a} より:", ["コメントを残す", "メールアドレスが公開されることはありません。 * が付いている欄は必須項目です", "コメント *", "名前 *", "メール *"], "関連記事", "最近のコメント", "に", ["お問い合わせ", "プライバシーポリシー", "© 2019 谷日報"], ["ホーム", "政治", "スポーツ", "文化"], "シェア", "文・{a}", "いいね", "通報", "{a} さんのコメント..."),
    "zh": _words("{n} 条评论", "1 条评论", "回复", "{a} 说道：", ["发表评论", "电子邮件地址不会被公开。 必填项已用 * 标注", "评论 *", "姓名 *", "电子邮件 *"], "相关文章", "近期评论", "发表在", ["联系我们", "隐私政策", "© 2019 山谷日报"], ["首页", "时政", "体育", "文化"], "分享", "作者：{a}", "赞", "举报", "{a} 说..."),
    "ko": _words("댓글 {n}개", "댓글 1개", "답글", "{a} 님의 말:", ["답글 남기기", "이메일 주소는 공개되지 않습니다. 필수 필드는 * 로 표시됩니다", "댓글 *", "이름 *", "이메일 *"], "관련 기사", "최근 댓글", "글에", ["회사소개", "개인정보처리방침", "© 2019 골짜기일보"], ["홈", "정치", "스포츠", "문화"], "공유", "{a} 기자", "좋아요", "신고", "{a} 님의 말..."),
    "ar": _words("{n} تعليقات", "تعليق واحد", "رد", "{a} يقول:", ["اترك تعليقاً", "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "التعليق *", "الاسم *", "البريد الإلكتروني *"], "مقالات ذات صلة", "أحدث التعليقات", "على", ["اتصل بنا", "سياسة الخصوصية", "© 2019 بريد الوادي"], ["الرئيسية", "سياسة", "رياضة", "ثقافة"], "شارك", "بقلم {a}", "إعجاب", "إبلاغ", "{a} يقول..."),
    "he": _words("{n} תגובות", "תגובה אחת", "הגב", "{a} הגיב:", ["כתיבת תגובה", "האימייל לא יוצג באתר. שדות החובה מסומנים *", "התגובה שלך *", "שם *", "אימייל *"], "כתבות נוספות", "תגובות אחרונות", "על", ["צור קשר", "מדיניות פרטיות", "© 2019 דואר העמק"], ["דף הבית", "פוליטיקה", "ספורט", "תרבות"], "שתף", "מאת {a}", "אהבתי", "דווח", "{a} אמר..."),
}


def long_date(t, lang):
    if lang == "ja" or lang == "zh":
        return f"{t.year}年{t.month}月{t.day}日"
    if lang == "ko":
        return f"{t.year}년 {t.month}월 {t.day}일"
    month = MONTHS[lang][t.month - 1]
    if lang == "pt":
        return f"{t.day} de {month} de {t.year}"
    if lang in ("cs", "fi"):
        return f"{t.day}. {month} {t.year}"
    return f"{t.day} {month} {t.year}"


def date_at_time(t, lang):
    """As WordPress writes it."""
    clock = f"{t.hour:02d}:{t.minute:02d}"
    joint = {"pt": " às ", "pl": " o ", "cs": " (", "sv": " kl. ", "fi": " klo ", "tr": ", ", "ja": " ", "zh": " ", "ko": " ", "ar": " الساعة ", "he": " בשעה "}[lang]
    return long_date(t, lang) + joint + clock + (")" if lang == "cs" else "")


AGO = {
    "pt": ("há {n} horas", "há {n} dias", "há {n} anos"), "pl": ("{n} godzin temu", "{n} dni temu", "{n} lat temu"), "cs": ("před {n} hodinami", "před {n} dny", "před {n} lety"),
    "sv": ("för {n} timmar sedan", "för {n} dagar sedan", "för {n} år sedan"), "fi": ("{n} tuntia sitten", "{n} päivää sitten", "{n} vuotta sitten"),
    "tr": ("{n} saat önce", "{n} gün önce", "{n} yıl önce"), "ja": ("{n}時間前", "{n}日前", "{n}年前"), "zh": ("{n}小时前", "{n}天前", "{n}年前"), "ko": ("{n}시간 전", "{n}일 전", "{n}년 전"),
    "ar": ("منذ {n} ساعات", "منذ {n} أيام", "منذ {n} سنوات"), "he": ("לפני {n} שעות", "לפני {n} ימים", "לפני {n} שנים"),
}
