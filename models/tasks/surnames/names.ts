/** Common surnames, in the languages they come from, without accents; written from common knowledge. */
export const surnames: Readonly<Record<string, string>> = {
  Japanese: `
    Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki
    Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Yamazaki Mori Abe Ikeda Hashimoto Yamashita
    Ishikawa Nakajima Maeda Fujita Ogawa Goto Okada Hasegawa Murakami Kondo Ishii Saito Sakamoto
    Endo Aoki Fujii Nishimura Fukuda Ota Miura Okamoto Matsuda Nakagawa Nakano Harada Ono Tamura
    Takeuchi Kaneko Wada Nakayama Ishida Ueda Morita Kojima Shibata Hara Sakai Kudo Yokoyama Miyazaki
    Miyamoto Uchida Takagi Ando Taniguchi Ohno Maruyama Imai Takada Fujimoto Takeda Murata Ueno
    Sugiyama Masuda Hirano Otsuka Sugawara Kubo Matsui Chiba Iwasaki Sakurai Kinoshita Noguchi
    Matsuo Nomura Kikuchi Sano Onishi Sugimoto Arai Hamada Ichikawa Furukawa Mizuno`,
  Russian: `
    Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov
    Alekseev Lebedev Semyonov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Nikitin
    Zakharov Zaitsev Solovyov Borisov Yakovlev Grigoriev Romanov Vorobyov Sergeev Kuzmin Frolov
    Aleksandrov Dmitriev Korolev Gusev Kiselev Ilyin Maksimov Polyakov Sorokin Vinogradov Kovalev
    Belov Medvedev Antonov Tarasov Zhukov Baranov Filippov Komarov Davydov Belyaev Gerasimov Bogdanov
    Osipov Sidorov Matveev Titov Markov Mironov Krylov Kulikov Karpov Vlasov Melnikov Denisov Gavrilov
    Tikhonov Kazakov Afanasiev Danilov Savelyev Timofeev Fomin Chernov Abramov Martynov Efimov
    Fedotov Shcherbakov Nazarov Kalinin Isaev Chernyshev Bykov Maslov Rodionov Konovalov Lazarev
    Voronin Klimov Filatov Ponomarev Golubev Kudryavtsev Prokhorov Naumov Potapov Zhuravlev`,
  Italian: `
    Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Mancini
    Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara
    Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola Marchetti Parisi Villa
    Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala Gatti Pellegrini Palumbo
    Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone
    Giuliani Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore
    Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri Costantini Milani Pagano
    Ruggiero Sorrentino Orlando Negri Mantovani D'Angelo D'Amico Zanetti Bassi Brambilla Gallucci`,
  Polish: `
    Nowak Kowalski Wisniewski Wojcik Kowalczyk Kaminski Lewandowski Zielinski Szymanski Wozniak
    Dabrowski Kozlowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski
    Grabowski Zajac Pawlowski Michalski Krol Wieczorek Jablonski Wrobel Nowakowski Majewski Olszewski
    Stepien Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Gorski Witkowski Walczak Sikora
    Baran Rutkowski Michalak Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wroblewski Marciniak
    Jasinski Zawadzki Bak Sadowski Duda Jakubowski Wilk Chmielewski Borkowski Wlodarczyk Sokolowski
    Szczepanski Sawicki Kucharski Lis Maciejewski Kubiak Kalinowski Wysocki Mazurek Kolodziej
    Kazmierczak Czarnecki Sobczak Glowacki Konieczny Urbanski Zakrzewski Krajewski Laskowski
    Sikorski Ziolkowski Gajewski Szulc Makowski Kaczmarczyk Brzezinski Baranowski Przybylski
    Cieslak Borowski Blaszczyk Andrzejewski Chojnacki Gorecki Mroz Szczepaniak Kozak`,
  Chinese: `
    Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie
    Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu
    Ding Ren Shen Yao Jiao Cui Zhong Tan Fan Liao Shi Jin Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu
    Hou Yin Xue Yan Lei Long Duan Hao Kong Shao Mao Chang Wan Gu Lai Kang Qian Yi Niu Hong Gong Qi
    Ouyang Sima Zhuge Shangguan Dongfang Huangfu Xiahou Zhuang Zhai Xiang Ruan Kuang Geng Tao`,
  English: `
    Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker
    White Green Hall Wood Jackson Clarke Harris Clark Turner Hill Cooper Morris Ward Moore Baker
    Harrison King Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett Young Griffiths
    Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards
    Marshall Anderson Simpson Ellis Adams Singleton Foster Webb Rogers Gray Mason Hunt Palmer
    Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Dixon Fletcher
    Hughes Edwards Stewart Roberts Wells Chapman Gibson Ashton Whitaker Thornton Atkinson Hawkins
    Bradley Winterbottom Blackwood Stone Holloway Sutton Kingsley Fairfax Lancaster Pemberton`,
  Arabic: `
    Haddad Khoury Mansour Nasser Hassan Hussein Ibrahim Khalil Saleh Salem Mahmoud Abdallah Abdullah
    Ahmad Mustafa Rahman Aziz Farouk Fayed Ghanem Habib Hamdan Hamid Hamza Harb Hariri Hashem Issa
    Jaber Jamal Kassab Kassem Kanaan Karam Maalouf Malouf Masri Moussa Mubarak Murad Naguib
    Najjar Nasr Nassar Omar Othman Qasim Rashid Sabbagh Sadiq Saad Said Salama Salman Sayegh
    Shaheen Shadid Sharif Shamoun Sleiman Suleiman Tahan Taha Tawfik Touma Wahab Yassin Youssef Zaki
    Zidan Zayed Abboud Antar Asghar Awad Ayoub Baghdadi Bishara Boulos Bustani Daher
    Darwish Fakhoury Ganem Gaber Hakimi Halabi Haidar Isa Khatib Khouri Mahfouz Nader Rahal Shalhoub
    Tannous Toma Attia Badawi Barakat Dagher Fadel`,
  Spanish: `
    Garcia Gonzalez Rodriguez Fernandez Lopez Martinez Sanchez Perez Gomez Jimenez Ruiz Hernandez
    Diaz Moreno Alvarez Munoz Romero Alonso Gutierrez Navarro Torres Dominguez Vazquez Ramos Gil
    Ramirez Serrano Blanco Molina Morales Suarez Ortega Delgado Castro Ortiz Rubio Sanz Nunez
    Iglesias Medina Garrido Cortes Castillo Santos Lozano Guerrero Cano Prieto Mendez Cruz Calvo
    Gallego Vidal Herrera Marquez Pena Flores Cabrera Campos Vega Fuentes Carrasco Diez Caballero
    Reyes Nieto Aguilar Pascual Santana Herrero Montero Lorenzo Hidalgo Gimenez Ibanez Ferrer Duran
    Santiago Benitez Vargas Mora Vicente Arias Carmona Crespo Roman Pastor Soto Saez Velasco Moya
    Soler Parra Esteban Bravo Gallardo Rojas Escobar Quintana Mendoza Valdez`,
  German: `
    Muller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schafer Koch Bauer
    Richter Klein Wolf Schroder Neumann Schwarz Zimmermann Braun Kruger Hofmann Hartmann Lange
    Schmitt Werner Schmitz Krause Meier Lehmann Schmid Schulze Maier Kohler Herrmann Konig Walter
    Mayer Huber Kaiser Fuchs Peters Lang Scholz Moller Weiss Jung Hahn Schubert Vogel Friedrich
    Keller Gunther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster
    Ludwig Bohm Winter Kraus Schumacher Kramer Vogt Stein Jager Otto Sommer Gross Seidel
    Heinrich Brandt Haas Schreiber Graf Schulte Dietrich Ziegler Kuhn Pohl Engel Horn Busch
    Bergmann Voigt Sauer Arnold Wolff Pfeiffer Eckert Schnell`,
  French: `
    Martin Bernard Dubois Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garnier Roux
    Fournier Morel Girard Andre Lefevre Mercier Dupont Lambert Bonnet Francois Legrand
    Gauthier Perrin Robin Clement Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand
    Duval Denis Dumont Marie Lemaire Noel Dufour Meunier Brun Blanchard Giraud Joly Riviere
    Lucas Brunet Gaillard Barbier Arnaud Gerard Roche Renard Roy Leroux Colin
    Caron Picard Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoit Rey
    Leclerc Payet Rolland Leclercq Guillaume Lecomte Dupuis Jacquet Boucher Charpentier Fleury
    Bertrand Chevalier Rousseau Vincent Faure Boyer Beaumont Delacroix Deschamps Moulin Poirier
    Thibault Villeneuve Lavigne Desjardins`,
};
