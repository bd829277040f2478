"""Texts that the tests' reader reads."""

TALKS = """Hà Giang hội đàm với Văn Sơn
Cập nhật 2023-02-22
Ngày 22/2/2023, Hà Giang hội đàm với Văn Sơn. Hai bên trao đổi 129 đoàn.
"""
SAME_TALKS = """Văn Sơn và Hà Giang gặp gỡ đầu xuân
Cập nhật 2023-02-24
Ngày 22/2/2023, Văn Sơn hội đàm với Hà Giang theo hình thức trực tuyến.
"""
OTHER_TALKS = """Cao Bằng đón đoàn Bách Sắc
Ngày 9/5/2024, Cao Bằng hội đàm với Bách Sắc.
"""
MISSING = "404 Không tìm thấy trang"
