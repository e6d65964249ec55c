// The official names of licences and examinations with the short names people use (japan.md §5). Rows without `weak` or
// `hint` have a source; `〇級`, `〇点` and a bare `〇` stand for the grade, the score and the level that both names share.
import type { PlainDate } from '../../resume/dates.js';

/** One name. */
export interface Licence {
  readonly official: string;
  readonly short: readonly string[];
  /** Other official names that the short ones may stand for, so that a person has to choose. */
  readonly or?: readonly string[];
  /** Known without a source: only a hint. */
  readonly weak?: true;
  /** A hint without an automatic fix: sources disagree, or an edition belongs into the name. */
  readonly hint?: true;
}

/** An examination that was held under this name for the last time by `until`, results included. */
export interface OldLicence {
  readonly names: readonly string[];
  readonly until: PlainDate;
  /** What took its place. */
  readonly now: string;
}

export const licences: readonly Licence[] = [
  // Driving
  {
    official: '普通自動車第一種運転免許',
    short: [
      '普免',
      '普通免許',
      '車の免許',
      '普通自動車免許',
      '普通車免許',
      '運転免許',
      '自動車免許',
      '普通自動車運転免許',
    ],
    hint: true,
  },
  {
    official: '普通自動車第一種運転免許（AT限定）',
    short: [
      'AT限定',
      '普通免許（AT限定）',
      '普通自動車免許（AT限定）',
      '普免（AT限定）',
      '普通免許AT限定',
      '普通自動車免許AT限定',
    ],
    hint: true,
  },
  { official: '準中型自動車第一種運転免許', short: ['準中型', '準中型免許', '準中型自動車免許'], hint: true },
  { official: '中型自動車第一種運転免許', short: ['中型', '中型免許', '中型自動車免許'], hint: true },
  { official: '大型自動車第一種運転免許', short: ['大型', '大型免許', '大型自動車免許'], hint: true },
  {
    official: '普通自動車第二種運転免許',
    short: ['二種免許', '普通二種', '普通二種免許', '普通自動車二種免許'],
    hint: true,
  },
  { official: '原動機付自転車免許', short: ['原付', '原付免許', '原チャリ免許', '原付バイク免許'] },
  { official: '普通自動二輪車免許', short: ['普通二輪', '普通二輪免許', '普通自動二輪', '普通自動二輪免許'] },
  { official: '普通自動二輪車免許', or: ['大型自動二輪車免許'], short: ['バイク免許', '中免', '二輪免許', '自動二輪'] },
  { official: '大型自動二輪車免許', short: ['大型二輪', '大型二輪免許', '大型自動二輪', '大型自動二輪免許'] },
  {
    official: 'フォークリフト運転技能講習',
    short: ['フォークリフト', 'フォークリフト免許', 'フォーク免許'],
    weak: true,
  },

  // IPA
  { official: 'ITパスポート試験', short: ['iパス', 'ITパス', 'アイパス'] },
  {
    official: '情報セキュリティマネジメント試験',
    short: ['情報セキュマネ', 'セキュマネ', '情報セキュリティマネジメント検定'],
  },
  { official: '情報セキュリティマネジメント試験', short: ['SG'], hint: true },
  {
    official: '基本情報技術者試験',
    short: ['基本情報', '基本情報処理', '基本情報処理技術者', '基本情報処理技術者試験', '基本情報試験'],
  },
  { official: '基本情報技術者試験', short: ['FE'], hint: true },
  {
    official: '応用情報技術者試験',
    short: ['応用情報', '応用情報処理', '応用情報処理技術者', '応用情報処理技術者試験', '応用情報試験'],
  },
  { official: '応用情報技術者試験', short: ['AP'], hint: true },
  { official: 'ITストラテジスト試験', short: ['ストラテジスト', 'ITストラテジ', 'ST'], hint: true },
  { official: 'システムアーキテクト試験', short: ['アーキテクト試験', 'SA'], hint: true },
  {
    official: 'プロジェクトマネージャ試験',
    short: ['プロマネ', 'プロマネ試験', 'プロジェクトマネージャー試験', 'プロジェクトマネジャー試験'],
    weak: true,
  },
  { official: 'プロジェクトマネージャ試験', short: ['PM'], hint: true },
  { official: 'ネットワークスペシャリスト試験', short: ['ネスペ'] },
  { official: 'ネットワークスペシャリスト試験', short: ['NW'], hint: true },
  { official: 'データベーススペシャリスト試験', short: ['デスペ'], weak: true },
  { official: 'データベーススペシャリスト試験', short: ['DB'], hint: true },
  { official: 'エンベデッドシステムスペシャリスト試験', short: ['エンベ', 'エンベデッドスペシャリスト'], weak: true },
  { official: 'エンベデッドシステムスペシャリスト試験', short: ['ES'], hint: true },
  {
    official: 'ITサービスマネージャ試験',
    short: ['サビマネ', 'ITサービスマネージャー試験', 'ITサービスマネジャー試験'],
    weak: true,
  },
  { official: 'ITサービスマネージャ試験', short: ['SM'], hint: true },
  { official: 'システム監査技術者試験', short: ['システム監査', 'システム監査試験'], weak: true },
  { official: 'システム監査技術者試験', short: ['AU'], hint: true },
  {
    official: '情報処理安全確保支援士試験',
    or: ['情報処理安全確保支援士（登録番号第〇〇〇〇〇〇号）'],
    short: ['支援士', '支援士試験', '登録セキスペ', 'セキスペ', '情報セキュリティ支援士', '安全確保支援士'],
  },
  { official: '情報セキュリティスペシャリスト試験', short: ['セスペ', '情報セスペ'], weak: true },
  { official: '第二種情報処理技術者試験', short: ['二種情報', '情報処理二種', '情報処理2種', '情報二種'], weak: true },
  { official: '第一種情報処理技術者試験', short: ['一種情報', '情報処理一種', '情報処理1種', '情報一種'], weak: true },
  { official: 'ソフトウェア開発技術者試験', short: ['ソフ開', 'ソフトウェア開発技術者検定'], weak: true },
  {
    official: '初級システムアドミニストレータ試験',
    short: ['初級シスアド', '初級システムアドミニストレーター試験'],
    weak: true,
  },
  {
    official: '上級システムアドミニストレータ試験',
    short: ['上級シスアド', '上級システムアドミニストレーター試験'],
    weak: true,
  },
  { official: 'テクニカルエンジニア（ネットワーク）試験', short: ['テクネ'], weak: true },
  { official: 'テクニカルエンジニア（データベース）試験', short: ['テクデ'], weak: true },

  // Makers and their clouds
  {
    official: 'AWS Certified Cloud Practitioner',
    short: ['AWS CLF', 'CLF', 'AWSクラウドプラクティショナー'],
    hint: true,
  },
  {
    official: 'AWS Certified Solutions Architect – Associate',
    short: ['AWS SAA', 'SAA', 'AWSソリューションアーキテクト', 'AWSソリューションアーキテクトアソシエイト'],
    hint: true,
  },
  { official: 'AWS Certified Developer – Associate', short: ['AWS DVA', 'DVA', 'AWSデベロッパー'], hint: true },
  { official: 'AWS Certified SysOps Administrator – Associate', short: ['AWS SOA', 'AWS SysOps'], hint: true },
  { official: 'AWS Certified Solutions Architect – Professional', short: ['AWS SAP', 'AWS SAPro'], hint: true },
  { official: 'AWS Certified DevOps Engineer – Professional', short: ['AWS DOP', 'DOP'], hint: true },
  { official: 'AWS Certified Security – Specialty', short: ['AWS SCS', 'SCS'], hint: true },
  { official: 'AWS Certified Advanced Networking – Specialty', short: ['AWS ANS'], hint: true },
  { official: 'AWS Certified Data Engineer – Associate', short: ['AWS DEA'], hint: true },
  { official: 'AWS Certified AI Practitioner', short: ['AWS AIF', 'AIF'], hint: true },
  { official: 'Google Cloud Certified – Associate Cloud Engineer', short: ['GCP ACE', 'ACE'], hint: true },
  { official: 'Google Cloud Certified – Professional Cloud Architect', short: ['GCP PCA', 'PCA'], hint: true },
  { official: 'Google Cloud Certified – Professional Data Engineer', short: ['GCP PDE', 'PDE'], hint: true },
  { official: 'Google Cloud Certified – Cloud Digital Leader', short: ['Cloud Digital Leader', 'GCP CDL'], hint: true },
  { official: 'Microsoft Certified: Azure Fundamentals', short: ['AZ-900', 'AZ900'], hint: true },
  { official: 'Microsoft Certified: Azure AI Fundamentals', short: ['AI-900', 'AI900'], hint: true },
  { official: 'Microsoft Certified: Azure Data Fundamentals', short: ['DP-900', 'DP900'], hint: true },
  { official: 'Microsoft Certified: Azure Administrator Associate', short: ['AZ-104', 'AZ104'], hint: true },
  { official: 'Microsoft Certified: Azure Developer Associate', short: ['AZ-204', 'AZ204'], hint: true },
  { official: 'Microsoft Certified: Azure Solutions Architect Expert', short: ['AZ-305', 'AZ305'], hint: true },
  { official: 'Microsoft Certified: DevOps Engineer Expert', short: ['AZ-400', 'AZ400'], hint: true },
  {
    official: 'ORACLE MASTER Silver DBA 2019',
    short: [
      'オラクルマスター',
      'オラマス',
      'ORACLE MASTER',
      'ORACLE MASTER Silver',
      'オラクルマスターシルバー',
      'オラマスシルバー',
    ],
    hint: true,
  },
  { official: 'ORACLE MASTER Gold DBA 2019', short: ['ORACLE MASTER Gold', 'オラクルマスターゴールド'], hint: true },
  {
    official: 'ORACLE MASTER Bronze DBA 2019',
    short: ['ORACLE MASTER Bronze', 'オラクルマスターブロンズ'],
    hint: true,
  },
  {
    official: 'Oracle Certified Java Programmer, Silver SE 17 認定資格',
    short: ['Javaシルバー', 'Java Silver', 'OCJP Silver', 'OCJ-P Silver'],
    hint: true,
  },
  {
    official: 'Oracle Certified Java Programmer, Gold SE 17 認定資格',
    short: ['Javaゴールド', 'Java Gold', 'OCJP Gold', 'OCJ-P Gold'],
    hint: true,
  },
  { official: 'LPIC-〇', short: ['LPIC〇', 'LPICレベル〇', 'LPIC Level〇'], weak: true },
  { official: 'LPIC-1', or: ['LPIC-2', 'LPIC-3'], short: ['LPIC'], hint: true },
  { official: 'LinuCレベル〇', short: ['LinuC-〇', 'LinuC〇', 'LinuC Level〇'], weak: true },
  { official: 'Cisco Certified Network Associate（CCNA）', short: ['CCNA'], hint: true },
  { official: 'Cisco Certified Network Professional Enterprise（CCNP Enterprise）', short: ['CCNP'], hint: true },
  { official: 'Cisco Certified Internetwork Expert（CCIE）', short: ['CCIE'], hint: true },
  { official: 'Project Management Professional（PMP）', short: ['PMP'], hint: true },
  { official: 'ITIL 4 Foundation', short: ['ITIL', 'ITIL資格', 'ITILファンデーション'], hint: true },
  {
    official: '認定スクラムマスター（Certified ScrumMaster, CSM）',
    short: ['スクラムマスター', 'CSM', '認定スクラムマスター'],
    hint: true,
  },
  { official: 'Professional Scrum Master I（PSM I）', short: ['PSM', 'PSM I'], hint: true },
  { official: 'Certified Kubernetes Administrator', short: ['CKA'], hint: true },
  { official: 'Certified Kubernetes Application Developer', short: ['CKAD'], hint: true },
  { official: 'Certified Kubernetes Security Specialist', short: ['CKS'], hint: true },
  { official: 'HashiCorp Certified: Terraform Associate', short: ['Terraform資格', 'Terraform Associate'], hint: true },
  { official: 'Certified Information Systems Security Professional（CISSP）', short: ['CISSP'], hint: true },
  { official: '公認情報システム監査人（CISA）', short: ['CISA'], hint: true },
  {
    official: 'Python 3 エンジニア認定基礎試験',
    short: ['Python基礎', 'Python基礎試験', 'Pythonエンジニア認定基礎試験', 'Python3エンジニア認定試験'],
  },
  {
    official: 'Python 3 エンジニア認定データ分析試験',
    short: ['Pythonデータ分析', 'Pythonデータ分析試験'],
    weak: true,
  },
  { official: 'Ruby Association Certified Ruby Programmer Silver', short: ['Rubyシルバー', 'Ruby Silver'], hint: true },
  { official: 'PHP8技術者認定初級試験', short: ['PHP初級', 'PHP初級試験'], hint: true },
  {
    official: 'HTML5プロフェッショナル認定資格 レベル〇',
    short: ['HTML5プロ レベル〇', 'HTML5 レベル〇', 'HTML5プロフェッショナル〇'],
    weak: true,
  },
  {
    official: 'オープンソースデータベース技術者認定 OSS-DB Silver',
    short: ['OSS-DB', 'OSSDB', 'OSSDB Silver'],
    hint: true,
  },
  { official: 'JDLA Deep Learning for GENERAL（G検定）', short: ['G検定', 'ジェネラリスト検定'], hint: true },
  { official: 'JDLA Deep Learning for ENGINEER（E資格）', short: ['E資格'], hint: true },
  {
    official: 'Salesforce 認定アドミニストレーター',
    short: ['Salesforce資格', 'Salesforceアドミン', 'Salesforce認定資格'],
    hint: true,
  },
  { official: 'JSTQB認定テスト技術者資格 Foundation Level', short: ['JSTQB', 'JSTQB FL'], hint: true },
  { official: 'ウェブ・セキュリティ基礎試験（徳丸基礎試験）', short: ['徳丸試験', '徳丸基礎試験'], hint: true },

  // Languages
  { official: '実用英語技能検定〇級', short: ['英検〇級', '英語検定〇級', '英語検定試験〇級', '実用英語検定〇級'] },
  {
    official: 'TOEIC Listening & Reading Test 〇点',
    or: ['TOEIC Listening & Reading IPテスト 〇点'],
    short: ['TOEIC〇点', 'TOEICスコア〇点', 'TOEICテスト〇点'],
  },
  {
    official: 'TOEIC Listening & Reading Test 〇点',
    short: ['TOEIC L&R〇点', 'TOEIC LR〇点', 'TOEIC L&Rテスト〇点'],
    hint: true,
  },
  { official: 'TOEIC Speaking & Writing Tests', short: ['TOEIC SW', 'TOEIC S&W'], hint: true },
  {
    official: 'TOEFL iBTテスト 〇点',
    short: ['TOEFL〇点', 'TOEFLスコア〇点', 'TOEFLテスト〇点'],
    or: ['TOEFL ITPテスト 〇点'],
    weak: true,
  },
  { official: '日本語能力試験N〇', short: ['JLPT N〇', '日本語検定N〇', '日本語能力検定N〇'], weak: true },
  { official: '実用フランス語技能検定試験〇級', short: ['仏検〇級', 'フランス語検定〇級'], weak: true },
  { official: 'ドイツ語技能検定試験〇級', short: ['独検〇級', 'ドイツ語検定〇級'], weak: true },
  { official: '中国語検定試験〇級', short: ['中検〇級', '中国語検定〇級'], weak: true },
  { official: '「ハングル」能力検定試験〇級', short: ['ハン検〇級', 'ハングル検定〇級', '韓国語検定〇級'], weak: true },

  // Office, money, law
  { official: '日商簿記検定試験〇級', short: ['日商簿記〇級', '日商簿記検定〇級', '日商〇級'] },
  {
    official: '日商簿記検定試験〇級',
    or: ['全国経理教育協会主催 簿記能力検定試験〇級', '全国商業高等学校協会主催 簿記実務検定試験〇級'],
    short: ['簿記〇級', '簿記検定〇級', '簿記検定試験〇級'],
  },
  {
    official: '全国商業高等学校協会主催 簿記実務検定試験〇級',
    short: ['全商簿記〇級', '全商簿記検定〇級'],
    weak: true,
  },
  { official: '全国経理教育協会主催 簿記能力検定試験〇級', short: ['全経簿記〇級', '全経簿記検定〇級'], weak: true },
  {
    official: '宅地建物取引士資格試験',
    or: ['宅地建物取引士'],
    short: ['宅建', '宅建士', '宅建試験', '宅建主任者', '宅建取引士', '宅建取引主任者'],
  },
  {
    official: '〇級ファイナンシャル・プランニング技能士',
    short: [
      'FP〇級',
      '〇級FP',
      'FP技能士〇級',
      '〇級FP技能士',
      'ファイナンシャルプランナー〇級',
      '〇級ファイナンシャルプランナー',
    ],
    weak: true,
  },
  { official: 'AFP認定', short: ['AFP'], hint: true },
  { official: 'CFP®認定', short: ['CFP'], hint: true },
  {
    official: 'Microsoft Office Specialist Excel 365（一般レベル）',
    short: [
      'MOS',
      'MOS Excel',
      'MOS Word',
      'MOS PowerPoint',
      'MOS Access',
      'マイクロソフトオフィススペシャリスト',
      'MOS資格',
      'MOS検定',
    ],
    or: ['Microsoft Office Specialist Word 365（一般レベル）'],
  },
  { official: '日商PC検定試験（文書作成）〇級', short: ['日商PC〇級', '日商PC検定〇級'], hint: true },
  { official: 'ICTプロフィシエンシー検定試験（P検）〇級', short: ['P検〇級', 'パソコン検定〇級'], weak: true },
  { official: '情報検定（J検）情報活用試験〇級', short: ['J検〇級'], hint: true },
  { official: 'コンピュータサービス技能評価試験（CS検定）〇級', short: ['CS検定〇級', 'CS試験〇級'], hint: true },
  { official: 'VBAエキスパート Excel VBA スタンダード', short: ['VBAエキスパート', 'VBA検定'], hint: true },
  { official: '日本漢字能力検定〇級', short: ['漢検〇級', '漢字検定〇級', '漢字能力検定〇級'], weak: true },
  { official: '秘書技能検定試験〇級', short: ['秘書検〇級', '秘書検定〇級', '秘書技能検定〇級'], weak: true },
  { official: '実用数学技能検定〇級', short: ['数検〇級', '数学検定〇級'] },
  {
    official: 'ビジネス実務法務検定試験〇級',
    short: ['ビジ法〇級', 'ビジネス法務〇級', 'ビジネス実務法務〇級', 'ビジネス実務法務検定〇級'],
    weak: true,
  },
  {
    official: '〇級知的財産管理技能士（管理業務）',
    short: ['知財検定〇級', '知的財産検定〇級', '知財技能士〇級'],
    hint: true,
  },
  {
    official: 'カラーコーディネーター検定試験 スタンダードクラス',
    short: ['カラコ', 'カラーコーディネーター'],
    hint: true,
  },
  { official: 'CAD利用技術者試験〇級', short: ['CAD〇級', 'CAD利用技術者〇級', 'CAD検定〇級'], weak: true },
  {
    official: '〇級ウェブデザイン技能士',
    short: ['Webデザ〇級', 'Webデザイン技能士〇級', 'ウェブデザイン技能士〇級', 'Webデザイン技能検定〇級'],
    weak: true,
  },
  { official: '社会保険労務士試験', or: ['社会保険労務士'], short: ['社労士', '社労士試験'], weak: true },
  { official: '公認会計士試験', or: ['公認会計士'], short: ['会計士', '会計士試験'], weak: true },
  { official: '中小企業診断士', short: ['診断士'], weak: true },
  { official: 'キャリアコンサルタント', short: ['キャリコン'], weak: true },
  { official: 'リテールマーケティング（販売士）検定試験〇級', short: ['販売士検定〇級'], weak: true },
  { official: '環境社会検定試験（eco検定）', short: ['eco検定', 'エコ検定'], hint: true },
  {
    official: '一種外務員資格試験',
    short: ['証券外務員', '証券外務員一種', '外務員一種', '一種外務員', '証券外務員1種'],
    hint: true,
  },
  { official: '貸金業務取扱主任者', short: ['貸金', '貸金主任者'], weak: true },
  { official: '管理業務主任者', short: ['管業'], weak: true },
  { official: 'マンション管理士', short: ['マン管'], weak: true },

  // Schools, care, technical trades
  {
    official: '高等学校教諭一種免許状',
    or: ['中学校教諭一種免許状', '小学校教諭一種免許状'],
    short: ['教員免許', '教員免許状', '教師免許', '高校教員免許', '中学教員免許', '小学校教員免許'],
  },
  { official: '看護師免許', short: ['正看', '正看護師', '看護師資格'], weak: true },
  { official: '介護支援専門員', short: ['ケアマネ', 'ケアマネージャー', 'ケアマネジャー'], weak: true },
  {
    official: '乙種第4類危険物取扱者',
    short: ['危険物乙4', '危険物乙四', '乙4', '乙四', '危険物取扱者乙4', '危険物取扱者乙種4類', '危険物'],
    hint: true,
  },
  {
    official: '第二種電気工事士',
    short: ['電工二種', '電工2種', '二種電工', '電気工事士二種', '電気工事士2種', '2種電気工事士'],
    weak: true,
  },
  {
    official: '第一種電気工事士',
    short: ['電工一種', '電工1種', '一種電工', '電気工事士一種', '電気工事士1種', '1種電気工事士'],
    weak: true,
  },
  { official: '第三種電気主任技術者', short: ['電験三種', '電験3種', '電験三', '電験'], hint: true },
  { official: '工事担任者 総合通信', short: ['工担', '工事担任者'], hint: true },
  { official: '第一級陸上特殊無線技士', short: ['一陸特', '1陸特'], weak: true },
  { official: '第一級陸上無線技術士', short: ['一陸技', '1陸技'], weak: true },
  { official: '第一種衛生管理者免許', short: ['衛生管理者', '第一種衛生管理者', '衛生管理者一種'], hint: true },
];

export const oldLicences: readonly OldLicence[] = [
  { names: ['第二種情報処理技術者'], until: { year: 2001, month: 3 }, now: '基本情報技術者試験' },
  { names: ['第一種情報処理技術者'], until: { year: 2001, month: 3 }, now: 'ソフトウェア開発技術者試験' },
  { names: ['ソフトウェア開発技術者'], until: { year: 2009, month: 3 }, now: '応用情報技術者試験' },
  { names: ['初級システムアドミニストレータ'], until: { year: 2009, month: 7 }, now: 'ITパスポート試験' },
  { names: ['上級システムアドミニストレータ'], until: { year: 2009, month: 3 }, now: 'ITストラテジスト試験' },
  { names: ['システムアナリスト'], until: { year: 2009, month: 3 }, now: 'ITストラテジスト試験' },
  { names: ['アプリケーションエンジニア'], until: { year: 2009, month: 3 }, now: 'システムアーキテクト試験' },
  {
    names: ['テクニカルエンジニア（ネットワーク）'],
    until: { year: 2009, month: 3 },
    now: 'ネットワークスペシャリスト試験',
  },
  {
    names: ['テクニカルエンジニア（データベース）'],
    until: { year: 2009, month: 3 },
    now: 'データベーススペシャリスト試験',
  },
  {
    names: ['テクニカルエンジニア（情報セキュリティ）', '情報セキュリティアドミニストレータ'],
    until: { year: 2009, month: 3 },
    now: '情報セキュリティスペシャリスト試験',
  },
  { names: ['情報セキュリティスペシャリスト'], until: { year: 2017, month: 3 }, now: '情報処理安全確保支援士試験' },
  {
    names: ['宅地建物取引主任者', '宅地建物取引主任者資格'],
    until: { year: 2015, month: 3 },
    now: '宅地建物取引士資格試験',
  },
];
