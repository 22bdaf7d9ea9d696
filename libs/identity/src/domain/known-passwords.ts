/**
 * Passwords tried first by whoever guesses: small letters without tone marks, without digits and signs around them (guessable-password.ts
 * takes those off). Written for this product: what is known everywhere, what is known in Vietnam, and what families, names and affection yield.
 */
const EVERYWHERE = `
  password passwd passcode passphrase pass login logon letmein welcome admin administrator root toor user guest test tester testing demo default master changeme changeit
  secret private public access server system manager support service office company computer internet network google facebook youtube gmail yahoo hotmail microsoft windows apple
  android samsung iphone nokia oracle postgres mysql linux cisco docker iloveyou ilove loveyou lovely love mylove forever baby babygirl angel princess sunshine flower
  butterfly summer winter spring autumn monday friday sunday january december football baseball basketball soccer liverpool chelsea arsenal barcelona realmadrid manchester
  united juventus ronaldo messi beckham superman batman spiderman pokemon pikachu naruto starwars dragon monkey tiger eagle shadow ninja hunter killer cookie cheese
  chocolate banana orange purple silver golden diamond freedom trustno trustnoone whatever hello helloworld goodluck lucky happy money jesus michael jordan jessica jennifer
  daniel charlie thomas andrew robert matthew ashley nicole hannah maggie ginger pepper buster mustang ferrari mercedes porsche yamaha honda toyota hello hellohello
  qwerty qwertz azerty qazwsx qazwsxedc wsxedc zaqwsx qweasd qweasdzxc asdzxc qwer asdf zxcv abc abcd abcabc abcxyz xyz aaa qaz wsx
  oneqaz qaztwowsx loveme fuckyou fuckoff asshole sexy hacker matrix phoenix blink nothing something unknown anonymous temp temporary sample example newpass newpassword
  mypassword mypass yourpassword thepassword passpass passw passwor firstpassword userpassword adminadmin useruser testtest rootroot guestguest loveislove
`;
/** Digits and letters in turn: these keep their digits. */
const IN_TURN = `
  1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1xsw2 2wsx3edc q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t 1q2w3e 1a2b3c4d 1a2b3c a1b2c3d4 a1b2c3 a1s2d3f4 1z2x3c4v abc123xyz 123qwe
  123abc qwe123 asd123 zxc123 123qweasd 123qweasdzxc qwe123asd trustno1 123321 112233 11223344 102030 123654 159357 147258 147258369 789456 789456123 987321 246810 13579 135790 24681012
  1234qwer qwer1234 1234abcd abcd1234 pass1word p455w0rd 0147258369 741852 741852963 963852741 753951 951753 520520 521521 1314520 5201314 686868 686868686 393939 797979 123123a a123123
`;
const IN_VIETNAM = `
  matkhau matkhaumoi matkhaucu matkhaucuatoi matkhaumacdinh matkhaulagi matkhaukho matkhaumanh quenmatkhau khongcomatkhau khongmatkhau nhomatkhau datmatkhau doimatkhau matma mabaomat mabimat bimat
  dangnhap dangky taikhoan nguoidung quantri quantrivien hethong maychu canbo congchuc vienchuc chuyenvien lanhdao giamdoc truongphong phogiamdoc thuky ketoan vanthu motcua bophanmotcua tiepnhan
  traketqua hoso thutuc hanhchinh hanhchinhcong dichvucong congdan congdanviet vneid dinhdanh canccuoc uyban ubnd ubndtinh ubndxa ubndphuong ubndhuyen xaphuong phuongxa tinhthanh sotuphap sonoivu
  sotaichinh soxaydung tuphap hotich diachinh congan quandoi bodoi chinhphu nhanuoc nhandan vietnam vietnamvodich ilovevietnam toiyeuvietnam yeuvietnam vietnamtoiyeu vietnammuonnam vodich conghoa
  doclap tudo hanhphuc doclaptudohanhphuc danchu chuxahoi chunghiaxahoi hochiminh bacho bachomuonnam dienbienphu chienthang thongnhat giaiphong quockhanh
  xinchao chaoban chaoem chaoanh chaomung camon tambiet khongbiet khongnoi chiuthua biettuot aibiet deobiet khongco khongcogi deocho cuatoi cuaem cuaanh cuaminh
  anhyeuem emyeuanh yeuem yeuanh yeunhau yeuminhem yeuminhanh mottinhyeu tinhyeu tinhban nguoiyeu yeumai yeumaimai maimaimottinhyeu maiyeuem maiyeuanh maimai mayeuem nhoem nhoanh nhomai
  nhoemnhieu nhoanhnhieu iuem iuanh yeuthuong thuongem thuonganh thuongnho honnhan vochong vocuatoi chongcuatoi conyeu conyeucuame conyeucuaba conyeubame bame bome bamecon giadinh giadinhtoi
  giadinhlaso giadinhlasomot giadinhhanhphuc tongiadinh mecuacon bacuacon ongba ongnoi bangoai bangoaiyeu ongngoai thaygiao cogiao hocsinh sinhvien truonghoc lophoc bongda bongdavietnam
  toilatoi toilaai toilaso toivabanbe banbe bancuatoi banthan contrai congai traitim cuocsong cuocdoi niemtin hyvong binhan maymman mayman phattai phatloc tailoc loclocphat thinhvuong ancu
  ankhang vanloc vanphat phuquy songlong hanoi hanoimuaxuan hanoithanyeu thudohanoi saigon saigondeplam tphcm hcm sgn danang haiphong cantho hue dalat nhatrang vungtau halong quangninh bacninh
  bacgiang langson caobang hagiang laocai yenbai tuyenquang thainguyen phutho vinhphuc hoabinh sonla laichau dienbien ninhbinh namdinh hanam thaibinh hungyen haiduong thanhhoa nghean hatinh
  quangbinh quangtri quangnam quangngai binhdinh phuyen khanhhoa ninhthuan binhthuan kontum gialai daklak daknong lamdong binhphuoc binhduong dongnai tayninh longan tiengiang bentre travinh
  vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau hoankiem badinh dongda caugiay tanbinh govap thuduc viettel vinaphone mobifone vietcombank vietinbank agribank bidv
  techcombank sacombank zalo momo vinfast vingroup conchim conmeo concho meocon chocon heocon gaucon tho gau mat meo phohanoi banhmi caphe trada buncha
`;
const FAMILIES = 'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh luong mai'.split(' ');
const MIDDLES = ['', 'van', 'thi'];
const GIVEN = `an anh bao binh chau chi cuong dai dat diep dung duc duy giang ha hai hang hanh hao hau hien hieu hoa hoai hong hue hung huong huy khanh khoa kien kim lam lan
  linh loan loc long ly mai manh minh my nam nga ngan ngoc nhan nhung oanh phong phuc phuong quan quang quyen quynh sang son tai tam tan thanh thao thang thi thinh thu thuy tien tin toan
  trang tri trinh trung truc truong tu tuan tung tuyen uyen van viet vinh vy xuan yen`.split(/\s+/);
const LOVED = ['em', 'anh', 'me', 'ba', 'bo', 'con', 'vo', 'chong', 'ban', 'minh', 'toi'];
/** What shorter ones are left alone for: with five digits of chance beside them they are no worse than others. */
const WORTH_LISTING = 3;

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

export const KNOWN_PASSWORDS: ReadonlySet<string> = new Set(
  [
    ...wordsOf(EVERYWHERE),
    ...wordsOf(IN_TURN),
    ...wordsOf(IN_VIETNAM),
    ...GIVEN,
    ...FAMILIES,
    ...FAMILIES.flatMap((family) => MIDDLES.flatMap((middle) => GIVEN.slice(0, 24).map((given) => family + middle + given))),
    ...LOVED.flatMap((who) => LOVED.filter((whom) => whom !== who).map((whom) => `${who}yeu${whom}`)),
    ...GIVEN.flatMap((given) => [`yeu${given}`, `${given}yeu`]),
  ].filter((word) => word.length >= WORTH_LISTING),
);
